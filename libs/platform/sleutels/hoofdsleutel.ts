import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

const LENGTE = 32;

/** The master key is not there, cannot be read, or is not the one that the stored keys were wrapped with. */
export class HoofdsleutelFout extends Error {
  override readonly name = 'HoofdsleutelFout';
}

/** The key that wraps all others; it stands in a file, outside the database. */
export class Hoofdsleutel {
  private constructor(private readonly bytes: Buffer) {}

  /** @throws HoofdsleutelFout */
  static async lees(bestand: string): Promise<Hoofdsleutel> {
    let tekst: string;
    try {
      tekst = await readFile(bestand, 'utf8');
    } catch (error) {
      throw new HoofdsleutelFout(`de hoofdsleutel ${bestand} kan niet worden gelezen: ${(error as Error).message}`, {
        cause: error,
      });
    }
    const bytes = Buffer.from(tekst.trim(), 'base64');
    if (bytes.length !== LENGTE)
      throw new HoofdsleutelFout(`de hoofdsleutel ${bestand} moet ${LENGTE} bytes in base64 zijn`);
    return new Hoofdsleutel(bytes);
  }

  /** Makes the file, readable for us only, when it is not there; of two programs that try at once one makes it. */
  static async leesOfMaak(bestand: string): Promise<Hoofdsleutel> {
    await mkdir(dirname(bestand), { recursive: true, mode: 0o700 });
    const tijdelijk = `${bestand}.${process.pid}.${randomBytes(4).toString('hex')}`;
    const handle = await open(tijdelijk, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomBytes(LENGTE).toString('base64')}\n`);
      await handle.sync();
      await handle.close();
      // A link is made whole or not at all, and never over a file that is there.
      await link(tijdelijk, bestand).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } finally {
      await unlink(tijdelijk);
    }
    return Hoofdsleutel.lees(bestand);
  }

  /** A key for one purpose, derived (HKDF, RFC 5869): a key never serves two. */
  afgeleid(doel: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.bytes, '', `zaakstroom ${doel}`, LENGTE));
  }

  /** By which the database recognises the key that its contents were wrapped with. */
  get vingerafdruk(): string {
    return createHmac('sha256', this.afgeleid('vingerafdruk')).update('hoofdsleutel').digest('hex');
  }
}
