import { schrijfMoment } from '@zaakstroom/http';
import { lokaleDag } from '@zaakstroom/klok';
import {
  beantwoordbaar,
  isBeeindigd,
  mogelijkVoor,
  ziet,
  type Consult,
  type Koppeling,
  type Stukken,
  type Vrager,
  type Zaak,
} from '../domein/index.js';
import type { Dossier, Tijdlijnregel } from '../leesmodel/index.js';
import type { OpenConsultDto, StukkenDto, TijdlijnregelDto, ZaakDto } from './antwoorden.js';

/** The zaak for this person; without the personal fields, as lists show it. */
export function zaakVoor(zaakId: string, zaak: Zaak, vrager: Vrager): ZaakDto {
  const { consulten, brieven, beeindigdOp } = zaak;
  return {
    zaakId,
    ...metWaarde(zaak, ZICHTBAAR),
    statusSinds: schrijfMoment(zaak.statusSinds),
    geregistreerdOp: schrijfMoment(zaak.geregistreerdOp),
    ...(beeindigdOp !== undefined && { beeindigdOp: schrijfMoment(beeindigdOp) }),
    ...(consulten && { consulten: consulten.map((consult) => consultVoor(consult, zaak, vrager)) }),
    ...(brieven && { brieven: brieven.map(({ id, soort }) => ({ briefId: id, soort })) }),
    ...(zonderPlek(zaak) && { letOp: ZONDER_PLEK }),
    vanMij: !isBeeindigd(zaak) && zaak.behandelaar === vrager.medewerker,
    mogelijk: mogelijkVoor(zaak, vrager),
  };
}

const ZONDER_PLEK = 'Deze zaak heeft geen locatie en ligt in geen werkvoorraad: verplaats haar naar een locatie.';
const zonderPlek = (zaak: Zaak): boolean =>
  zaak.locatie === undefined && zaak.behandelaar === undefined && !isBeeindigd(zaak);

const consultVoor = (consult: Consult, zaak: Zaak, vrager: Vrager): OpenConsultDto => ({
  consultId: consult.id,
  aan: consult.aan,
  aanMij: beantwoordbaar(zaak, vrager).includes(consult),
});

/** Fields that everybody who sees a zaak sees as they are. Who holds it is not among them. */
const ZICHTBAAR = [
  'zaaknummer',
  'zaaktype',
  'zaaksoort',
  'zwaarte',
  'uitworpredenen',
  'regelversie',
  'status',
  'wacht',
  'voorrang',
  'campagne',
  'ontvangenOp',
  'verzondenOp',
  'streefdatum',
  'belastingjaar',
  'aanslag',
  'kanaal',
  'locatie',
  'themas',
  'koppelingen',
  'besluit',
  'uitkomst',
  'proces',
  'opnieuwVerdiept',
] as const satisfies (keyof Zaak & keyof ZaakDto)[];

/** Only what has a value: an absent field is left out of the answer. */
function metWaarde<K extends keyof Zaak>(zaak: Zaak, velden: readonly K[]) {
  const gevuld: Partial<Pick<Zaak, K>> = {};
  for (const veld of velden) if (zaak[veld] !== undefined) gevuld[veld] = zaak[veld];
  return gevuld as { [V in K]: Exclude<Zaak[V], undefined> };
}

/** @param hieruit the zaken that came from this one, where they were looked up */
export function dossierVoor(
  { zaakId, zaak, persoonlijk, stukken }: Dossier,
  vrager: Vrager,
  hieruit: readonly Koppeling[] = [],
): ZaakDto {
  const { belanghebbende, onderwerp } = persoonlijk;
  const eigen = zaak.koppelingen ?? [];
  // A link is one, whichever side recorded it: two zaken never both came from each other.
  const daarvan = hieruit.filter(({ zaakId: ander }) => !eigen.some((koppeling) => koppeling.zaakId === ander));
  const koppelingen = [...eigen, ...daarvan];
  return {
    ...zaakVoor(zaakId, zaak, vrager),
    ...(koppelingen.length > 0 && { koppelingen }),
    ...(belanghebbende !== undefined && { belanghebbende }),
    ...(onderwerp !== undefined && { onderwerp }),
    ...(heeftIets(stukken) && {
      stukken: stukkenVoor(stukken, ziet(vrager, 'vertrouwelijke gebeurtenis inzien', zaak)),
    }),
  };
}

const heeftIets = (stukken: Stukken): boolean => Object.values(stukken).some(({ length }) => length > 0);

/** @param dichtbij whether the reader stands close enough to see what is vertrouwelijk */
function stukkenVoor({ documenten, brieven, consulten }: Stukken, dichtbij: boolean): StukkenDto {
  const getoond = documenten.filter(({ openbaarheid }) => dichtbij || openbaarheid !== 'vertrouwelijk');
  return {
    documenten: getoond.map(({ toegevoegdOp, ...document }) => ({
      ...document,
      toegevoegdOp: lokaleDag(toegevoegdOp),
    })),
    weggelaten: documenten.length - getoond.length,
    brieven: brieven.map(({ id, gevraagdOp, ...brief }) => ({
      briefId: id,
      ...brief,
      gevraagdOp: lokaleDag(gevraagdOp),
    })),
    consulten: consulten.map(({ id, gevraagdOp, beantwoordOp, vervallenOp, ...consult }) => ({
      consultId: id,
      ...consult,
      gevraagdOp: lokaleDag(gevraagdOp),
      ...(beantwoordOp !== undefined && { beantwoordOp: lokaleDag(beantwoordOp) }),
      ...(vervallenOp !== undefined && { vervallenOp: lokaleDag(vervallenOp) }),
    })),
  };
}

/** Colleagues stay a medewerker here: the time line tells what happened, not who is who. */
export function tijdlijnVoor(regels: readonly Tijdlijnregel[], vrager: Vrager): TijdlijnregelDto[] {
  return regels.map(({ positie, type, zin, activiteit, openbaarheidsklasse, metadata }) => ({
    moment: schrijfMoment(metadata.tijdstip),
    zin,
    type,
    activiteit,
    door: door(metadata.medewerker, vrager),
    openbaarheidsklasse,
    positie,
  }));
}

function door(medewerker: number | undefined, vrager: Vrager): string {
  if (medewerker === undefined) return 'het systeem';
  return medewerker === vrager.medewerker ? 'u' : 'een medewerker';
}
