import {
  AANNAMES,
  gemiddeldeUren,
  INSTROOM,
  INSTROOMVERHOUDING,
  soortgewichten,
  TIJDSBESTEDING,
  urenPerZaak,
  type Zaaktype,
} from '@zaakstroom/demo/cijfers';
import {
  simuleer,
  Simulatietelling,
  trekking,
  uitgiftecriteria,
  uitgifteregels,
  Urgentiekiezer,
  type Behandelduur,
  type Instroomregel,
  type Simulatiecijfers,
  type Simulatiekiezer,
  type Simulatiepersoon,
  type Simulatiewereld,
  type Simulatiezaak,
  type Verdeelregels,
  type Verloop,
} from '@zaakstroom/werkverdeling';
import { Inrichting, STANDAARDINRICHTING } from '@zaakstroom/zaken';
import { Ontvangstkiezer, Vrijekiezer } from './kiezers.js';

const UUR = 3_600_000;
const DAG = 86_400_000;
const LOCATIES = ['Amsterdam', 'Arnhem', 'Den Haag', 'Eindhoven'];
/** An assumption: of five who take posts two are C, two E and one F. */
const FUNCTIES = ['C', 'E', 'F', 'C', 'E'];
export const PER_LOCATIE = 15;
export const BEGIN = '2026-01-05';
export const WEKEN = 52;
/** Regular bezwaren that lay there before the plan: printed, of the whole of the directie. */
const BEZWAREN_IN_VOORRAAD = 25_000;
/** Of a year of the three that were printed. */
export const BEZWAARWEKEN = Math.round((BEZWAREN_IN_VOORRAAD / (INSTROOM.bezwaar / 3)) * 52);

const { werkvoorraden, zaaktypen, urgentie } = STANDAARDINRICHTING;
const inrichting = new Inrichting(STANDAARDINRICHTING);
const criteria: Verdeelregels['criteria'] = (wie, dag) =>
  werkvoorraden.map((werkvoorraad) =>
    uitgiftecriteria(wie, werkvoorraad, uitgifteregels(inrichting, werkvoorraad.zaaktype, dag)),
  );
export const ZAAKTYPEN = Object.keys(INSTROOMVERHOUDING) as Zaaktype[];

const REGELS = ['urgentie', 'ontvangst', 'vrije keuze'] as const;
export type Regel = (typeof REGELS)[number];

export interface Jaaruitkomst {
  readonly regel: Regel;
  readonly geheel: Simulatiecijfers;
  readonly perZaaktype: Readonly<Record<Zaaktype, Simulatiecijfers>>;
}

interface Soort {
  readonly zaaktype: Zaaktype;
  readonly zaaksoort: string;
  readonly zwaarte: 'C' | 'E';
  readonly streefdagen: number;
  /** Of all that comes in. */
  readonly deel: number;
}

/** What comes in, in the proportions of what was printed. */
function soorten(): Soort[] {
  const som = Object.values(INSTROOMVERHOUDING).reduce((tot, aantal) => tot + aantal, 0);
  return ZAAKTYPEN.flatMap((zaaktype) => {
    const type = zaaktypen.find(({ naam }) => naam === zaaktype)!;
    const gewichten = soortgewichten(zaaktype);
    const totaal = Object.values(gewichten).reduce((tot, gewicht) => tot + gewicht, 0);
    return Object.entries(gewichten).flatMap(([zaaksoort, gewicht]): Soort[] => {
      const deel = (INSTROOMVERHOUDING[zaaktype] / som) * (gewicht / totaal);
      const { zwaarte, streefdagen = type.streefdagen } = type.soorten.find(({ naam }) => naam === zaaksoort)!;
      const soort = { zaaktype, zaaksoort, zwaarte, streefdagen, deel };
      if (zaaktype !== 'aangifte') return [soort];
      return [
        { ...soort, zwaarte: 'C', deel: deel * (1 - AANNAMES.aandeelE) },
        { ...soort, zwaarte: 'E', deel: deel * AANNAMES.aandeelE },
      ];
    });
  });
}

const MENSEN: readonly Simulatiepersoon[] = LOCATIES.flatMap((locatie, plek) =>
  Array.from({ length: PER_LOCATIE }, (_, n): Simulatiepersoon => {
    const minuten = Math.round(AANNAMES.urenPerDag * 60 * (TIJDSBESTEDING.productie / 100));
    return {
      medewerker: plek * PER_LOCATIE + n + 1,
      locatie,
      groepsfunctie: FUNCTIES[n % FUNCTIES.length],
      minuten: [minuten, minuten, minuten, minuten, minuten, 0, 0],
    };
  }),
);

/** Zaken a week at each locatie: as many as its people can do. */
const PER_WEEK = (PER_LOCATIE * AANNAMES.urenPerDag * 5 * (TIJDSBESTEDING.productie / 100)) / urenPerZaak();

function duurVan({ zaaktype, zaaksoort, zwaarte }: Simulatiezaak): Behandelduur {
  const sigma = AANNAMES.spreiding[zaaktype as Zaaktype];
  const gemiddeld = gemiddeldeUren(zaaktype as Zaaktype, zaaksoort!, zwaarte as 'C' | 'E') * UUR;
  return { mediaan: gemiddeld * Math.exp(-(sigma ** 2) / 2), sigma };
}

/** What lies there at the begin, received evenly over the weeks before. */
function beginvoorraad(zaad: number, alle: readonly Soort[]): Simulatiezaak[] {
  return LOCATIES.flatMap((locatie) =>
    alle.flatMap(({ zaaktype, zaaksoort, zwaarte, streefdagen, deel }) => {
      const weken = zaaktype === 'bezwaar' ? BEZWAARWEKEN : AANNAMES.voorraadWeken;
      return Array.from({ length: Math.round(PER_WEEK * deel * weken) }, (_, n): Simulatiezaak => {
        const zaaknummer = `V-${locatie}-${zaaktype}-${zaaksoort}-${zwaarte}-${n}`;
        const ontvangen = Date.parse(BEGIN) - Math.ceil(trekking(zaad, zaaknummer) * weken * 7) * DAG;
        return {
          zaaknummer,
          zaaktype,
          zaaksoort,
          zwaarte,
          locatie,
          status: 'in werkvoorraad',
          ontvangenOp: isoVan(ontvangen),
          streefdatum: isoVan(ontvangen + streefdagen * DAG),
        };
      });
    }),
  );
}

const isoVan = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function jaarwereld(zaad: number): Simulatiewereld {
  const alle = soorten();
  const instroom = LOCATIES.flatMap((locatie) =>
    alle.map(({ deel, ...soort }): Instroomregel => ({ locatie, ...soort, perWeek: PER_WEEK * deel })),
  );
  return { dag: BEGIN, weken: WEKEN, zaad, voorraad: beginvoorraad(zaad, alle), instroom, duur: duurVan };
}

function kiezerVoor(regel: Regel, zaad: number): Simulatiekiezer {
  if (regel === 'urgentie') return new Urgentiekiezer({ gewichten: urgentie[0]!, werkvoorraden, criteria });
  if (regel === 'ontvangst') return new Ontvangstkiezer(criteria);
  return new Vrijekiezer(criteria, zaad, (zaak) => duurVan(zaak).mediaan);
}

/** A year of the same work by the same people, by each rule. */
export function speelJaar(zaad: number): Jaaruitkomst[] {
  const wereld = jaarwereld(zaad);
  return REGELS.map((regel) => {
    const verloop = draai(wereld, kiezerVoor(regel, zaad));
    const perZaaktype = ZAAKTYPEN.map((zaaktype) => [
      zaaktype,
      tel(wereld, verloop, (zaak) => zaak.zaaktype === zaaktype),
    ]);
    return {
      regel,
      geheel: tel(wereld, verloop, () => true),
      perZaaktype: Object.fromEntries(perZaaktype) as Record<Zaaktype, Simulatiecijfers>,
    };
  });
}

function draai(wereld: Simulatiewereld, kiezer: Simulatiekiezer): Verloop {
  const loop = simuleer(wereld, MENSEN, kiezer);
  for (;;) {
    const { done, value } = loop.next();
    if (done) return value;
  }
}

function tel(wereld: Simulatiewereld, verloop: Verloop, hoort: (zaak: Simulatiezaak) => boolean): Simulatiecijfers {
  const telling = new Simulatietelling(wereld);
  telling.begin = wereld.voorraad.filter(hoort).length;
  telling.instroom = verloop.instroom.filter(hoort).length;
  for (const { zaak, op } of verloop.afgehandeld) if (hoort(zaak)) telling.gedaan(zaak, op);
  for (const zaak of [...verloop.onderhanden, ...verloop.rest]) if (hoort(zaak)) telling.open(zaak);
  return telling.cijfers();
}
