import { ongeldigeInvoer, type OngeldigeParameter } from '@zaakstroom/http';
import { foutenInUrgentie, OnbekendeWaarde, type Inrichting, type Ontvangen } from '@zaakstroom/zaken';
import type { Gewichten, Instroomregel, Simulatiepersoon } from '../../domein/index.js';
import type { Vulkaart } from '../../opdrachten/index.js';
import type { GewichtenDto, InstroomDto, MensenDto } from './invoer.js';

export const INSTROOMWEKEN = 13;
/** People that a simulation takes at most. */
const HOOGSTENS_MENSEN = 5_000;
const WERKDAGEN = 5;
const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

/** Who asks, as far as it bounds what is simulated: undefined: all locaties. */
type Plaats = string | undefined;

/** The weights of the proposal: those of now, with what is named in their place. @throws Probleem 400 */
export function gewichtenVoor(
  nu: Gewichten,
  voorstel: GewichtenDto | undefined,
  inrichting: Inrichting,
  dag: string,
): Gewichten {
  if (!voorstel) return nu;
  const { termijn, leeftijd, prioriteit, antwoord, vervolg } = voorstel;
  const gewichten = {
    ...nu,
    versie: 'voorstel',
    geldigVanaf: dag,
    ...(termijn && { termijn }),
    ...(leeftijd && { leeftijd }),
    ...(prioriteit && { prioriteit: { themas: nu.prioriteit.themas, ...prioriteit } }),
    ...(antwoord && { antwoord: { wachtredenen: nu.antwoord.wachtredenen, ...antwoord } }),
    ...(vervolg && { vervolg }),
  };
  const { themas, wachtredenen } = inrichting.gegevens;
  const fouten = foutenInUrgentie([gewichten], themas, wachtredenen).map((fout): OngeldigeParameter => {
    return { name: 'voorstel.gewichten', code: 'ongeldige-waarde', reason: `${zin(fout)}.` };
  });
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  return gewichten;
}

/** `urgentie 'voorstel': de punten ...` as who sent it reads it. */
function zin(fout: string): string {
  const tekst = fout.slice(fout.indexOf(': ') + 2);
  return `${tekst[0]!.toUpperCase()}${tekst.slice(1)}`;
}

/** People of the kaarten, with what of their hours goes into zaken; who has no roster or no locatie takes nothing. */
export function mensenVan(kaarten: readonly Vulkaart[], productiefDeel: number): Simulatiepersoon[] {
  return kaarten.flatMap(({ medewerker, locatie, team, groepsfunctie, expertises, rooster, afwezigheden }) => {
    if (!rooster || locatie === undefined || groepsfunctie === undefined) return [];
    const minuten = WEEKDAGEN.map((dag) => rooster[dag] * productiefDeel);
    return [{ medewerker, locatie, team, groepsfunctie, expertises, minuten, afwezigheden }];
  });
}

/**
 * The people that are named, in the place of those of the locaties that are named.
 * @throws Probleem 400
 */
export function mensenMet(
  nu: readonly Simulatiepersoon[],
  genoemd: readonly MensenDto[] | undefined,
  veld: string,
  plaats: Plaats,
  productiefDeel: number,
): readonly Simulatiepersoon[] {
  if (!genoemd) return nu;
  const regels = genoemd.map((regel, n) => ({ ...regel, locatie: locatieVan(regel.locatie, plaats, `${veld}[${n}]`) }));
  const anders = new Set(regels.map(({ locatie }) => locatie));
  // Nobody has a number below nothing: who is not there yet had no zaak before.
  let nieuw = 0;
  const mensen = [
    ...nu.filter(({ locatie }) => !anders.has(locatie!)),
    ...regels.flatMap(({ locatie, groepsfunctie, aantal, urenPerWeek, soorten, expertises: namen = [] }) => {
      const minuten = (urenPerWeek * 60 * productiefDeel) / WERKDAGEN;
      const expertises = namen.map((expertise) => ({ expertise, niveau: 'expert' }));
      return Array.from({ length: aantal }, (): Simulatiepersoon => {
        const week = [minuten, minuten, minuten, minuten, minuten, 0, 0];
        return { medewerker: --nieuw, locatie, groepsfunctie, expertises, minuten: week, ...(soorten && { soorten }) };
      });
    }),
  ];
  if (mensen.length > HOOGSTENS_MENSEN) {
    throw ongeldigeInvoer([{ name: veld, code: 'te-veel', reason: `Hoogstens ${HOOGSTENS_MENSEN} mensen samen.` }]);
  }
  return mensen;
}

/** What comes in, as named. @throws Probleem 400 */
export function instroomVan(genoemd: readonly InstroomDto[], plaats: Plaats, inrichting: Inrichting): Instroomregel[] {
  return genoemd.map(({ locatie, zaaktype, zaaksoort, zwaarte, perWeek }, n) => {
    const type = bekend(`instroom[${n}].zaaktype`, () => inrichting.zaaktype(zaaktype));
    const soort = bekend(`instroom[${n}].zaaksoort`, () => inrichting.soort(zaaktype, zaaksoort));
    return {
      locatie: locatieVan(locatie, plaats, `instroom[${n}]`),
      zaaktype,
      zaaksoort,
      zwaarte: zwaarte ?? soort.zwaarte,
      perWeek,
      streefdagen: soort.streefdagen ?? type.streefdagen,
    };
  });
}

/** As much as of late; what the configuration does not know any more does not come in any more. */
export function instroomAls(ontvangen: readonly Ontvangen[], inrichting: Inrichting): Instroomregel[] {
  return ontvangen.flatMap(({ aantal, ...soort }) => {
    const type = inrichting.gegevens.zaaktypen.find(({ naam }) => naam === soort.zaaktype);
    const gevonden = type?.soorten.find(({ naam }) => naam === soort.zaaksoort);
    if (!type || !gevonden) return [];
    return [{ ...soort, perWeek: aantal / INSTROOMWEKEN, streefdagen: gevonden.streefdagen ?? type.streefdagen }];
  });
}

function locatieVan(genoemd: string | undefined, plaats: Plaats, veld: string): string {
  if (genoemd === undefined && plaats !== undefined) return plaats;
  if (genoemd !== undefined && (plaats === undefined || genoemd === plaats)) return genoemd;
  const reason = plaats === undefined ? 'Is verplicht in een simulatie van alle locaties.' : `Kies uit: ${plaats}.`;
  const code = plaats === undefined ? 'verplicht' : 'onbekende-waarde';
  throw ongeldigeInvoer([{ name: `${veld}.locatie`, code, reason }]);
}

function bekend<T>(veld: string, vraag: () => T): T {
  try {
    return vraag();
  } catch (fout) {
    if (!(fout instanceof OnbekendeWaarde)) throw fout;
    const reason = `Kies uit: ${fout.toegestaan.join(', ')}.`;
    throw ongeldigeInvoer([{ name: veld, code: 'onbekende-waarde', reason }]);
  }
}
