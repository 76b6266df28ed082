import type { Openbaarheidsklasse } from '@zaakstroom/catalogus';
import type { Consultgever, ZaakEvent } from './gebeurtenissen/index.js';

export interface Document {
  readonly gdaId: string;
  readonly soort: string;
  readonly openbaarheid: Openbaarheidsklasse;
  readonly omschrijving?: string | undefined;
  /** ms since the epoch */
  readonly toegevoegdOp: number;
}

export interface Brief {
  readonly id: string;
  readonly soort: string;
  readonly omschrijving?: string | undefined;
  /** ms since the epoch */
  readonly gevraagdOp: number;
  /** ISO date; absent: it did not leave yet. */
  readonly verzondenOp?: string | undefined;
  readonly gdaId?: string | undefined;
}

export interface Consultverloop {
  readonly id: string;
  readonly aan: Consultgever;
  readonly vraag: string;
  /** ms since the epoch */
  readonly gevraagdOp: number;
  readonly antwoord?: string | undefined;
  /** ms since the epoch */
  readonly beantwoordOp?: number | undefined;
  /** ms since the epoch; the zaak ended before there was an answer */
  readonly vervallenOp?: number | undefined;
}

/** What stands in the dossier of a zaak: everything, also what was answered or left long ago. */
export interface Stukken {
  readonly documenten: readonly Document[];
  readonly brieven: readonly Brief[];
  readonly consulten: readonly Consultverloop[];
}

const TYPEN = [
  'DocumentToegevoegd',
  'BriefGevraagd',
  'BriefVerzonden',
  'ConsultGevraagd',
  'ConsultBeantwoord',
  'ConsultVervallen',
] as const satisfies readonly ZaakEvent['type'][];
export type Stuk = Extract<ZaakEvent, { type: (typeof TYPEN)[number] }>;

/** Whether an event tells something of the dossier. */
export const isStuk = <E extends { readonly type: string }>(event: E): event is E & Pick<Stuk, 'type'> =>
  (TYPEN as readonly string[]).includes(event.type);

/** @param events of one zaak, oldest first, readable; `moment` in ms since the epoch */
export function stukkenVan(events: readonly { readonly event: Stuk; readonly moment: number }[]): Stukken {
  const documenten: Document[] = [];
  const brieven = new Map<string, Brief>();
  const consulten = new Map<string, Consultverloop>();
  for (const { event, moment } of events) {
    switch (event.type) {
      case 'DocumentToegevoegd':
        documenten.push({ ...event.data, toegevoegdOp: moment });
        break;
      case 'BriefGevraagd': {
        const { briefId: id, soort, omschrijving } = event.data;
        brieven.set(id, { id, soort, omschrijving, gevraagdOp: moment });
        break;
      }
      case 'BriefVerzonden': {
        const { briefId, verzondenOp, gdaId } = event.data;
        const gevraagd = brieven.get(briefId);
        if (gevraagd) brieven.set(briefId, { ...gevraagd, verzondenOp, gdaId });
        break;
      }
      case 'ConsultGevraagd': {
        const { consultId: id, aan, vraag } = event.data;
        consulten.set(id, { id, aan, vraag, gevraagdOp: moment });
        break;
      }
      case 'ConsultBeantwoord': {
        const { consultId, antwoord } = event.data;
        const gevraagd = consulten.get(consultId);
        if (gevraagd) consulten.set(consultId, { ...gevraagd, antwoord, beantwoordOp: moment });
        break;
      }
      case 'ConsultVervallen': {
        const { consultId } = event.data;
        const gevraagd = consulten.get(consultId);
        if (gevraagd) consulten.set(consultId, { ...gevraagd, vervallenOp: moment });
      }
    }
  }
  return { documenten, brieven: [...brieven.values()], consulten: [...consulten.values()] };
}
