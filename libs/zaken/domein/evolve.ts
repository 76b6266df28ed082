import type { ZaakEvent } from './gebeurtenissen/index.js';
import type { Zaak, Zaakstatus } from './zaak.js';

/** What `evolve` may know of an event beside its data. */
export interface Omstandigheden {
  readonly metadata: Readonly<Record<string, string>>;
}

type Vervolg = Exclude<ZaakEvent, { type: 'ZaakGeregistreerd' }>;

/** Before its registration a zaak is not there: `undefined`. */
export function evolve(zaak: Zaak | undefined, event: ZaakEvent, { metadata }: Omstandigheden): Zaak | undefined {
  if (event.type === 'ZaakGeregistreerd') return geregistreerd(event.data, Number(metadata['tijdstip']));
  if (!zaak) return undefined;
  // What a log tells is history of work: it says nothing of who holds the zaak now.
  if ('log' in event.data && event.data.log) return zaak;
  const wie = metadata['medewerker'] === undefined ? undefined : Number(metadata['medewerker']);
  const moment = Number(metadata['tijdstip']);
  const daarna = verder(zaak, event, { wie, team: metadata['team'], moment });
  return daarna.status === zaak.status ? daarna : { ...daarna, statusSinds: moment };
}

export const ZAAK = { begin: undefined as Zaak | undefined, evolve };

function geregistreerd(data: Extract<ZaakEvent, { type: 'ZaakGeregistreerd' }>['data'], moment: number): Zaak {
  const { zaaknummer, zaaktype, ontvangenOp, streefdatum, verzondenOp, belastingjaar, aanslag } = data;
  const { kanaal, locatie, themas, geleverdDoor } = data;
  return {
    zaaknummer,
    zaaktype,
    ontvangenOp,
    streefdatum,
    verzondenOp,
    belastingjaar,
    aanslag,
    kanaal,
    locatie,
    themas,
    geleverdDoor,
    geregistreerdOp: moment,
    status: 'ontvangen',
    statusSinds: moment,
    opnieuwVerdiept: 0,
  };
}

interface Handelende {
  /** Absent: the system. */
  readonly wie: number | undefined;
  readonly team: string | undefined;
  /** ms since the epoch */
  readonly moment: number;
}

function verder(zaak: Zaak, event: Vervolg, { wie, team, moment }: Handelende): Zaak {
  switch (event.type) {
    case 'ZaakGeclassificeerd': {
      const { zaaksoort, zwaarte, uitworpredenen, regelversie, streefdatum, themas } = event.data;
      return inRust({
        ...zaak,
        zaaksoort,
        zwaarte,
        uitworpredenen: uitworpredenen.length > 0 ? uitworpredenen.map(({ reden }) => reden) : undefined,
        regelversie,
        streefdatum: streefdatum ?? zaak.streefdatum,
        themas: themas ?? zaak.themas,
      });
    }
    case 'ZaakGekoppeld':
      return { ...zaak, koppelingen: [...(zaak.koppelingen ?? []), event.data] };
    case 'ZaakOntkoppeld':
      return { ...zaak, koppelingen: zonder(zaak.koppelingen, ({ zaakId }) => zaakId === event.data.zaakId) };
    case 'ZaakVerplaatst':
      return { ...zaak, locatie: event.data.naar };
    case 'ZaakUitgegeven':
    case 'ZaakToegewezen':
      return inRust({
        ...zaak,
        behandelaar: event.data.behandelaar,
        gekregen: event.data.mechanisme === 'push' || undefined,
        laatsteBehandelaar: undefined,
        team: event.data.team ?? zaak.team,
      });
    case 'ZaakVoorrangGegeven': {
      const { tot, campagne, thema = '' } = event.data;
      return campagne === undefined ? { ...zaak, voorrang: { tot } } : { ...zaak, campagne: { campagne, thema, tot } };
    }
    case 'ZaakVoorrangVervallen':
      return event.data.campagne === undefined ? { ...zaak, voorrang: undefined } : { ...zaak, campagne: undefined };
    case 'BehandelingGestart':
      // Who looked along and took the zaak does not look along any more: the work that runs is the handling.
      return {
        ...zonderMeekijken(zaak, wie),
        team: team ?? zaak.team,
        status: 'in behandeling',
        opnieuwVerdiept: zaak.opnieuwVerdiept + (zaak.ingewerkt === false ? 1 : 0),
        ingewerkt: true,
        wachtteOp: undefined,
      };
    case 'BehandelingGepauzeerd':
      // Also ends a call: that pauses nobody else, and wakes no zaak that waits or has ended.
      return zaak.status === 'in behandeling' && zaak.behandelaar === wie ? inRust(zaak, 'uitgegeven') : zaak;
    case 'ZaakVrijgegeven':
      return losgelaten(zaak, wie, event.data.behandelaar);
    case 'ZaakTeruggegeven': {
      const teruggave = { medewerker: event.data.behandelaar, op: moment };
      const los = losgelaten(zaak, wie, event.data.behandelaar);
      return { ...los, laatsteBehandelaar: undefined, teruggaven: [...(zaak.teruggaven ?? []), teruggave] };
    }
    case 'ZaakInWachtGezet': {
      const { reden, waarop, tot, behandelaar } = event.data;
      return { ...zonderMeekijken(zaak, wie, behandelaar), status: 'wachtend', wacht: { reden, waarop, tot } };
    }
    case 'ZaakHervat':
      return inRust(opnieuw({ ...zaak, wacht: undefined, wachtteOp: zaak.wacht?.reden, status: 'uitgegeven' }));
    case 'GesprekGestart':
      return {
        ...zaak,
        gesprekken: [...(zaak.gesprekken ?? []), { medewerker: wie!, richting: event.data.richting }],
      };
    case 'GesprekBeeindigd':
      return { ...zaak, gesprekken: zonder(zaak.gesprekken, ({ medewerker }) => medewerker === wie) };
    case 'ConsultGevraagd': {
      const { consultId, aan, medewerker } = event.data;
      return {
        ...zaak,
        consulten: [...(zaak.consulten ?? []), { id: consultId, aan, medewerker }],
        ...(medewerker !== undefined
          ? { gevraagden: [...new Set([...(zaak.gevraagden ?? []), medewerker])] }
          : aan !== 'collega' && { vtaGevraagd: true }),
      };
    }
    case 'ConsultBeantwoord':
    case 'ConsultVervallen':
      return { ...zaak, consulten: zonder(zaak.consulten, ({ id }) => id === event.data.consultId) };
    case 'MeekijkenGestart':
      return { ...zaak, meekijkers: [...(zaak.meekijkers ?? []), wie!] };
    case 'MeekijkenBeeindigd':
      return { ...zaak, meekijkers: zonder(zaak.meekijkers, (medewerker) => medewerker === wie) };
    case 'DocumentToegevoegd':
      return { ...zaak, documenten: [...(zaak.documenten ?? []), event.data.gdaId] };
    case 'BriefGevraagd': {
      const { briefId: id, soort } = event.data;
      return { ...zaak, brieven: [...(zaak.brieven ?? []), { id, soort }] };
    }
    case 'BriefVerzonden':
      return { ...zaak, brieven: zonder(zaak.brieven, ({ id }) => id === event.data.briefId) };
    case 'BesluitGenomen':
      return { ...zaak, besluit: event.data.uitkomst };
    case 'BesluitVervallen':
      return { ...zaak, besluit: undefined };
    case 'ZaakAfgedaan': {
      const { uitkomst, behandelaar } = event.data;
      const rest = zonderMeekijken(zaak, wie, behandelaar);
      return { ...beeindigd(rest, 'afgedaan', moment), uitkomst, behandelaar: behandelaar ?? zaak.behandelaar };
    }
    case 'ZaakOvergedragen':
      return {
        ...beeindigd(zonderMeekijken(zaak, wie, event.data.behandelaar), 'overgedragen', moment),
        proces: event.data.proces,
      };
    case 'ZaakHeropend':
      return inRust(
        opnieuw({
          ...zaak,
          status: 'in werkvoorraad',
          behandelaar: undefined,
          laatsteBehandelaar: zaak.behandelaar,
          besluit: undefined,
          uitkomst: undefined,
          proces: undefined,
          beeindigdOp: undefined,
        }),
      );
    case 'ActiviteitVastgelegd':
    case 'NotitieVastgelegd':
    case 'OverwegingVastgelegd':
    case 'VertrouwelijkeNotitieVastgelegd':
    case 'ContactVastgelegd':
      return zaak;
  }
}

/** Whether the work of this person on this zaak is running: as holder, or looking along. */
export function heeftOpen(zaak: Zaak, medewerker: number): boolean {
  const alsHouder = zaak.status === 'in behandeling' && zaak.behandelaar === medewerker;
  return alsHouder || (zaak.meekijkers ?? []).includes(medewerker);
}

/** An event that stops the work of a person stops looking along too: behandeltijd knows one open spell per person and zaak. */
const zonderMeekijken = (zaak: Zaak, ...wie: readonly (number | undefined)[]): Zaak => ({
  ...zaak,
  meekijkers: zonder(zaak.meekijkers, (medewerker) => wie.includes(medewerker)),
});

/** The status of a zaak on which nobody works: it waits, is held, or lies ready for somebody. */
function inRust(zaak: Zaak, alsGehouden: Zaakstatus = zaak.status): Zaak {
  const gehouden = alsGehouden === 'in behandeling' ? 'in behandeling' : 'uitgegeven';
  const status =
    zaak.wacht !== undefined
      ? 'wachtend'
      : zaak.behandelaar !== undefined
        ? gehouden
        : zaak.zaaksoort === undefined
          ? 'ontvangen'
          : 'in werkvoorraad';
  return { ...zaak, status };
}

const losgelaten = (zaak: Zaak, door: number | undefined, behandelaar: number): Zaak =>
  inRust(
    opnieuw({
      ...zonderMeekijken(zaak, door, behandelaar),
      behandelaar: undefined,
      laatsteBehandelaar: behandelaar,
    }),
  );

/** Who goes on with a zaak that was worked on has to find the way in again. */
const opnieuw = (zaak: Zaak): Zaak => (zaak.ingewerkt === undefined ? zaak : { ...zaak, ingewerkt: false });

/** Calls and looking along of others go on until they say otherwise: the time is theirs. */
const beeindigd = (zaak: Zaak, status: Zaakstatus, moment: number): Zaak => ({
  ...zaak,
  status,
  wacht: undefined,
  consulten: undefined,
  beeindigdOp: moment,
});

function zonder<T>(lijst: readonly T[] | undefined, valtWeg: (item: T) => boolean): readonly T[] | undefined {
  const rest = (lijst ?? []).filter((item) => !valtWeg(item));
  return rest.length > 0 ? rest : undefined;
}
