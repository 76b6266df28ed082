import { finished, Readable } from 'node:stream';
import type { JsonValue, Position } from '@zaakstroom/event-store';
import type { Probleemantwoord } from '../app/antwoord.js';
import type { Gevraagd } from '../idempotentie/idempotentie.js';
import { NDJSON } from '../routes/bewerking.js';
import { binnenVerzoek, huidigVerzoek, type Verzoek } from '../verzoek/verzoek.js';
import { leesJsonregel, leesRegel, sleutelVan, type MetSleutel } from './leesregel.js';
import { OpVolgorde } from './op-volgorde.js';
import { Regelsplitser, type RuweRegel } from './regelsplitser.js';

/** What became of a line. */
export interface Regeluitslag {
  readonly status: number;
  readonly velden: Readonly<Record<string, JsonValue>>;
  /** Position of what was written. */
  readonly positie?: Position | undefined;
}

/** Carries out one line. What it throws becomes the problem of that line. */
export type Regelwerk<T> = (invoer: T, gevraagd: Gevraagd) => Promise<Regeluitslag>;

export interface Regelopties {
  /** Most bytes of a line. */
  readonly grens: number;
  /** Aborts when the app stops: no more lines are read then, those under way are answered. */
  readonly stop: AbortSignal;
}

/** Under way for one request: as many lines as fill the statements that they share, and bounded bytes when lines are long. */
const MATEN = { hoogstens: 512, bytes: 4 * 1024 * 1024 };

/** Faults of ours that one request may write to the log: when the store is away every line has one. */
const MEESTE_MELDINGEN = 20;

interface Regel {
  readonly nummer: number;
  readonly bytes: RuweRegel;
}

/** Answers the lines of a `@SchrijftPerRegel()` route, each by itself. */
export class Regelverwerking {
  constructor(
    private readonly problemen: Probleemantwoord,
    private readonly leesJson: (tekst: string) => unknown,
    private readonly opties: Regelopties,
  ) {}

  /** The body of the answer: a line for each line of the request, in their order, as they are done. */
  beantwoord<T extends MetSleutel>(werk: Regelwerk<T>, verzoek: Verzoek = huidigVerzoek()): Readable {
    let laatste: Position = '';
    let meldingen = 0;
    const doe = async ({ nummer, bytes }: Regel): Promise<string> => {
      let sleutel: string | undefined;
      try {
        const ruw = leesJsonregel(bytes, this.leesJson, this.opties.grens);
        sleutel = sleutelVan(ruw);
        const invoer = leesRegel<T>(verzoek.route!.bewerking.regels!, ruw);
        const gevraagd = gevraagdMet(ruw as T, verzoek);
        const { status, velden, positie } = await binnenVerzoek(verzoek, () => werk(invoer, gevraagd));
        if (positie !== undefined && positie > laatste) laatste = positie;
        return regel({ regel: nummer, sleutel: invoer.sleutel, status, ...velden });
      } catch (fout) {
        const plek = { verzoek: verzoek.id, regel: nummer };
        const probleem = this.problemen.van(fout, { plek, melden: meldingen < MEESTE_MELDINGEN });
        if (probleem.status >= 500) meldingen++;
        const { status } = probleem;
        return regel({
          regel: nummer,
          ...(sleutel !== undefined && { sleutel }),
          status,
          probleem: probleem.antwoord(verzoek.id),
        });
      }
    };
    verzoek.zetKopregel('content-type', NDJSON);
    verzoek.zetSlotregel('zaakstroom-positie', () => laatste);
    const antwoorden = new OpVolgorde(doe, ({ bytes }) => bytes?.length ?? 0, MATEN).antwoorden(this.regels(verzoek));
    return Readable.from(antwoorden, { highWaterMark: 1 });
  }

  private async *regels({ ruweInhoud }: Verzoek): AsyncGenerator<Regel[]> {
    const bron = (ruweInhoud as Readable | undefined) ?? Readable.from([]);
    const splitser = new Regelsplitser(this.opties.grens);
    const stop = (): void => {
      bron.unpipe(splitser);
      splitser.end();
    };
    bron.pipe(splitser);
    finished(bron, { writable: false }, (fout) => {
      if (fout) splitser.destroy(fout);
    });
    if (this.opties.stop.aborted) stop();
    this.opties.stop.addEventListener('abort', stop);
    try {
      let nummer = 0;
      for await (const deel of splitser as AsyncIterable<RuweRegel[]>) {
        yield deel.map((bytes) => ({ nummer: ++nummer, bytes }));
      }
    } finally {
      this.opties.stop.removeEventListener('abort', stop);
    }
  }
}

/** What was asked is the line without its key, as it is the body without the header elsewhere. */
function gevraagdMet({ sleutel, ...inhoud }: MetSleutel, { beller, route, pad }: Verzoek): Gevraagd {
  return { sub: beller.sub, sleutel, sleutelnaam: 'sleutel', methode: route!.methode, pad, inhoud };
}

const regel = (antwoord: Readonly<Record<string, JsonValue>>): string => `${JSON.stringify(antwoord)}\n`;
