import type { MassabewerkingEvent } from './gebeurtenissen.js';
import type { Massaopdracht, Selectie } from './opdracht.js';

export const MASSASTATUSSEN = ['lopend', 'onderbroken', 'voltooid'] as const;
export type Massastatus = (typeof MASSASTATUSSEN)[number];

/** Who ordered it, as that person was placed then. */
export interface Besteller {
  readonly medewerker: number;
  readonly rollen: readonly string[];
  readonly team?: string | undefined;
  readonly locatie?: string | undefined;
}

/** A bulk operation as it is now. Plain JSON: the read model keeps it as it is. */
export interface Massabewerking {
  readonly opdracht: Massaopdracht;
  readonly proef: boolean;
  readonly door: Besteller;
  readonly selectie: Selectie;
  readonly voorraad: string;
  readonly status: Massastatus;
  /** ms since the epoch */
  readonly gestartOp: number;
  /** Of the last event, ms since the epoch. */
  readonly bijgewerktOp: number;
  /** Zaken of the selection. */
  readonly aantal: number;
  /** Of those, from the first on. */
  readonly verwerkt: number;
  readonly geweigerd: number;
  /** Token of the program that went on with it last; 0: none did. */
  readonly beurt: number;
}

export const MASSABEWERKINGCATEGORIE = 'massabewerking';
export const MASSASELECTIECATEGORIE = 'massaselectie';
export const massabewerkingstroom = (id: string): string => `${MASSABEWERKINGCATEGORIE}-${id}`;
export const massaselectiestroom = (id: string): string => `${MASSASELECTIECATEGORIE}-${id}`;
/** Of either stream. */
export const massabewerkingIdVan = (stroom: string): string => stroom.slice(stroom.indexOf('-') + 1);

/** Before it was started an operation is not there: `undefined`. */
export function evolve(
  bewerking: Massabewerking | undefined,
  event: MassabewerkingEvent,
  { metadata }: { readonly metadata: Readonly<Record<string, string>> },
): Massabewerking | undefined {
  const moment = Number(metadata['tijdstip']);
  if (event.type === 'MassabewerkingGestart') {
    const { opdracht, proef, rollen, selectie, voorraad, aantal } = event.data;
    const { medewerker, team, locatie } = metadata;
    return {
      opdracht,
      proef,
      door: { medewerker: Number(medewerker), rollen, team, locatie },
      selectie,
      voorraad,
      status: aantal === 0 ? 'voltooid' : 'lopend',
      gestartOp: moment,
      bijgewerktOp: moment,
      aantal,
      verwerkt: 0,
      geweigerd: 0,
      beurt: 0,
    };
  }
  return bewerking && { ...bewerking, ...verder(bewerking, event), bijgewerktOp: moment };
}

function verder(
  bewerking: Massabewerking,
  event: Exclude<MassabewerkingEvent, { type: 'MassabewerkingGestart' }>,
): Partial<Massabewerking> {
  switch (event.type) {
    case 'MassabewerkingOpgepakt':
      return { beurt: event.data.beurt };
    case 'MassapostenVerwerkt': {
      const verwerkt = bewerking.verwerkt + event.data.aantal;
      const geweigerd = bewerking.geweigerd + event.data.geweigerd.length;
      return { verwerkt, geweigerd, ...(verwerkt === bewerking.aantal && { status: 'voltooid' }) };
    }
    case 'MassabewerkingOnderbroken':
      return { status: 'onderbroken' };
    case 'MassabewerkingHervat':
      return { status: 'lopend' };
  }
}

export const MASSABEWERKING = { begin: undefined as Massabewerking | undefined, evolve };
