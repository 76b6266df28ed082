import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { herkenFormaat, type Formaat } from './formaat.js';
import { uitpakken } from './uitpakken.js';
import { Vooruitblik } from './vooruitblik.js';

/** A log that is open for reading, once, from its beginning. */
export interface GeopendLog {
  /** Name of the file without folder and without `.gz`. */
  readonly naam: string;
  readonly formaat: Formaat;
  /** Size of the file on disk; 0 when it is no regular file. */
  readonly bytesTotaal: number;
  /** Bytes of the file on disk that were read so far. */
  readonly bytesGelezen: number;
  /** The content, unpacked. A fault in the packing throws `StroomAfgebroken` after all that came before it. */
  readonly stukken: AsyncIterable<Uint8Array>;
  /** Needed only when the log is not read to its end. */
  sluit(): Promise<void>;
}

const BLOK = 64 * 1024;

/**
 * Opens a log, plain or gzipped: the first two bytes decide, not the name.
 * @throws the error of the file system when the file cannot be opened or read
 */
export async function openLog(pad: string): Promise<GeopendLog> {
  const status = await stat(pad);
  const teller = { gelezen: 0 };
  const bron = new Vooruitblik(leesBestand(pad, teller));
  const gepakt = isGzip(await bron.kijk(2));
  const inhoud = gepakt ? new Vooruitblik(uitpakken(beginMet(bron, pad), status.isFile())) : bron;
  const begin = await inhoud.kijk(BLOK);
  const naam = basename(pad).replace(/\.gz$/i, '');
  return {
    naam,
    formaat: herkenFormaat(begin, naam),
    bytesTotaal: status.isFile() ? status.size : 0,
    get bytesGelezen() {
      return teller.gelezen;
    },
    stukken: inhoud,
    async sluit() {
      await inhoud.sluit();
      await bron.sluit();
    },
  };
}

/** The packed bytes: the first time what is being read already, after that the file anew (and uncounted). */
function beginMet(eerste: AsyncIterable<Uint8Array>, pad: string): () => AsyncIterable<Uint8Array> {
  let gegeven = false;
  return () => {
    if (gegeven) return leesBestand(pad, { gelezen: 0 });
    gegeven = true;
    return eerste;
  };
}

async function* leesBestand(pad: string, teller: { gelezen: number }): AsyncGenerator<Uint8Array> {
  const bestand = await open(pad);
  try {
    for (;;) {
      const { bytesRead, buffer } = await bestand.read(Buffer.allocUnsafe(BLOK), 0, BLOK, null);
      if (bytesRead === 0) return;
      teller.gelezen += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await bestand.close();
  }
}

function isGzip(begin: Uint8Array): boolean {
  return begin[0] === 0x1f && begin[1] === 0x8b;
}
