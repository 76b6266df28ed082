import type { ZaakEvent } from './gebeurtenissen.js';

export type Zaakstatus = 'in werkvoorraad' | 'uitgegeven' | 'in behandeling' | 'afgedaan';

/** What the decisions need to know of a zaak. Plain JSON: the read model keeps it as it is. */
export interface Zaak {
  readonly zaaknummer: string;
  readonly zaaktype: string;
  readonly zaaksoort?: string | undefined;
  readonly status: Zaakstatus;
  readonly ontvangenOp: string;
  /** ms since the epoch */
  readonly geregistreerdOp: number;
  readonly belastingjaar?: number | undefined;
  readonly kanaal?: string | undefined;
  readonly locatie?: string | undefined;
  readonly geleverdDoor?: number | undefined;
  /** Who holds it; of a zaak that is afgedaan: who disposed of it. */
  readonly behandelaar?: number | undefined;
  /** Team of the holder; nobody holds it: of who held it last. A zaak does not leave its team because it is let go. */
  readonly team?: string | undefined;
  readonly uitkomst?: string | undefined;
}

/** What `evolve` may know of an event beside its data. */
export interface Omstandigheden {
  readonly metadata: Readonly<Record<string, string>>;
}

/** Before its registration a zaak is not there: `undefined`. */
export function evolve(zaak: Zaak | undefined, event: ZaakEvent, { metadata }: Omstandigheden): Zaak | undefined {
  if (event.type === 'ZaakGeregistreerd') {
    const { zaaknummer, zaaktype, ontvangenOp, belastingjaar, kanaal, locatie, geleverdDoor } = event.data;
    const geregistreerdOp = Number(metadata['tijdstip']);
    return {
      zaaknummer,
      zaaktype,
      ontvangenOp,
      belastingjaar,
      kanaal,
      locatie,
      geleverdDoor,
      geregistreerdOp,
      status: 'in werkvoorraad',
    };
  }
  return zaak && verder(zaak, event);
}

function verder(zaak: Zaak, event: Exclude<ZaakEvent, { type: 'ZaakGeregistreerd' }>): Zaak {
  // What a log tells is history of work: it says nothing of who holds the zaak now.
  if ('log' in event.data && event.data.log) return zaak;
  switch (event.type) {
    case 'ZaakGeclassificeerd':
      return { ...zaak, zaaksoort: event.data.zaaksoort };
    case 'ZaakUitgegeven':
      return { ...zaak, status: 'uitgegeven', behandelaar: event.data.behandelaar, team: event.data.team };
    case 'BehandelingGestart':
      return { ...zaak, status: 'in behandeling' };
    case 'BehandelingGepauzeerd':
      return { ...zaak, status: 'uitgegeven' };
    case 'ZaakVrijgegeven':
      return { ...zaak, status: 'in werkvoorraad', behandelaar: undefined };
    case 'ZaakAfgedaan':
      return { ...zaak, status: 'afgedaan', uitkomst: event.data.uitkomst };
    case 'ActiviteitVastgelegd':
    case 'NotitieVastgelegd':
      return zaak;
  }
}

export const ZAAK = { begin: undefined as Zaak | undefined, evolve };

export const ZAAKCATEGORIE = 'zaak';
const RAADPLEGINGCATEGORIE = 'raadpleging';

export const zaakstroom = (zaakId: string): string => `${ZAAKCATEGORIE}-${zaakId}`;
/** Reading has a stream of its own: an ETag must not grow stale because somebody reads. */
export const raadplegingstroom = (zaakId: string): string => `${RAADPLEGINGCATEGORIE}-${zaakId}`;

/** The zaak that an event of either stream concerns. */
export function zaakIdVan(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** Tells those who know events but no zaken which events concern which zaak. */
export const ZAAKVERWIJZING = {
  categorieen: [ZAAKCATEGORIE, RAADPLEGINGCATEGORIE],
  zaakId: zaakIdVan,
  zaaknummer: ({ type, data }: { readonly type: string; readonly data: object }): string | undefined =>
    type === ('ZaakGeregistreerd' satisfies ZaakEvent['type'])
      ? (data as Extract<ZaakEvent, { type: 'ZaakGeregistreerd' }>['data']).zaaknummer
      : undefined,
};
