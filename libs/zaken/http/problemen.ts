import { nietGevonden, ongeldigeInvoer, Probleem, revisieVerouderd, type Probleemregister } from '@zaakstroom/http';
import {
  KanNuNiet,
  OnbekendeWaarde,
  OngeldigeWaarde,
  ZaakAlToegewezen,
  ZaakNietGevonden,
  type Handeling,
} from '../domein/index.js';
import { RevisieVerouderd } from '../opdrachten/index.js';

/** What the errors of this capability mean over HTTP. */
export function meldProblemen(register: Probleemregister): void {
  register.vertaal(ZaakNietGevonden, () => nietGevonden('De zaak bestaat niet of valt buiten uw zicht.'));
  register.vertaal(RevisieVerouderd, () => revisieVerouderd());
  register.vertaal(OnbekendeWaarde, ({ veld, toegestaan }) =>
    ongeldigeInvoer([
      {
        name: veld,
        code: 'onbekende-waarde',
        reason: toegestaan.length > 0 ? `Kies uit: ${toegestaan.join(', ')}.` : 'De inrichting kent hier geen waarden.',
      },
    ]),
  );
  register.vertaal(OngeldigeWaarde, ({ veld, code, uitleg }) =>
    ongeldigeInvoer([{ name: veld, code, reason: uitleg }]),
  );
  register.vertaal(
    ZaakAlToegewezen,
    ({ mogelijk }) =>
      new Probleem({
        status: 409,
        slug: 'zaak-al-toegewezen',
        titel: 'De zaak is al toegewezen',
        detail: `Een andere behandelaar heeft deze zaak. ${watWelKan(mogelijk)}`,
        extra: { mogelijk },
      }),
  );
  register.vertaal(
    KanNuNiet,
    ({ uitleg, mogelijk }) =>
      new Probleem({
        status: 409,
        slug: 'kan-nu-niet',
        titel: 'Dit kan nu niet',
        detail: `${uitleg} ${watWelKan(mogelijk)}`,
        extra: { mogelijk },
      }),
  );
}

const watWelKan = (mogelijk: readonly Handeling[]): string =>
  mogelijk.length > 0 ? `Wel mogelijk: ${mogelijk.join(', ')}.` : 'Er is nu niets mogelijk.';
