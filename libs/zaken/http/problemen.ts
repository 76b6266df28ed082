import {
  nietGevonden,
  ongeldigeInvoer,
  Probleem,
  revisieVerouderd,
  type OngeldigeParameter,
  type Probleemregister,
} from '@zaakstroom/http';
import {
  inhoudsfouten,
  KanNuNiet,
  OnbekendeWaarde,
  OngeldigeInhoud,
  OngeldigeWaarde,
  type Handeling,
  ZaakAlToegewezen,
  ZaakNietGevonden,
  type Inhoudsfout,
} from '../domein/index.js';
import { RevisieVerouderd } from '../opdrachten/index.js';

/** What the errors of this capability mean over HTTP. */
export function meldProblemen(register: Probleemregister): void {
  register.vertaal(ZaakNietGevonden, () => nietGevonden('De zaak bestaat niet of valt buiten uw zicht.'));
  register.vertaal(RevisieVerouderd, () => revisieVerouderd());
  for (const fout of [OnbekendeWaarde, OngeldigeWaarde]) {
    register.vertaal<Inhoudsfout>(fout, (gevonden) => ongeldigeInvoer([parameter(gevonden)]));
  }
  register.vertaal(OngeldigeInhoud, ({ fouten }) => ongeldigeInvoer(fouten.map(parameter)));
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

function parameter(fout: Inhoudsfout): OngeldigeParameter {
  const { veld: name } = fout;
  if (fout instanceof OngeldigeWaarde) return { name, code: fout.code, reason: fout.uitleg };
  const reason =
    fout.toegestaan.length > 0 ? `Kies uit: ${fout.toegestaan.join(', ')}.` : 'De inrichting kent hier geen waarden.';
  return { name, code: 'onbekende-waarde', reason };
}

/** Why it failed, when it did. */
export const redenVan = (uitslag: PromiseSettledResult<unknown>): unknown[] =>
  uitslag.status === 'rejected' ? [uitslag.reason] : [];

/** One answer for all faults of what was asked, wherever they were found. Any other error goes before. */
export function samengevat(redenen: readonly unknown[]): unknown {
  const parameters = redenen.map((reden) =>
    reden instanceof Probleem && reden.slug === 'ongeldige-invoer'
      ? (reden.extra['invalidParams'] as unknown as readonly OngeldigeParameter[])
      : inhoudsfouten(reden)?.map(parameter),
  );
  const anders = parameters.indexOf(undefined);
  return anders >= 0 ? redenen[anders] : ongeldigeInvoer(parameters.flatMap((deel) => deel!));
}
