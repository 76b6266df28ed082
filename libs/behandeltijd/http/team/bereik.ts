import { ongeldigeInvoer } from '@zaakstroom/http';
import type { Bereik } from '../../domein/index.js';

/**
 * About whose zaken a question is.
 * @param teams the teams that the caller may look at
 * @throws Probleem 400 when the question names another team, or nothing where something has to be named
 */
export function bereikVan(
  teams: readonly string[] | 'alle',
  { team, locatie }: { readonly team?: string | undefined; readonly locatie?: string | undefined },
): Bereik {
  if (teams === 'alle') {
    if (team !== undefined) return { team, locatie };
    if (locatie !== undefined) return { locatie };
    throw weiger('verplicht', 'Noem een team of een locatie.');
  }
  if (teams.length === 0) throw weiger('geen-team', 'Uw token noemt geen team.');
  const eigen = team ?? teams[0]!;
  if (!teams.includes(eigen)) throw weiger('onbekende-waarde', `Kies uit: ${teams.join(', ')}.`);
  return { team: eigen, locatie };
}

const weiger = (code: string, reason: string) => ongeldigeInvoer([{ name: 'team', code, reason }]);
