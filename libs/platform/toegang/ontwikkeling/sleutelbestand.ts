import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const ALGORITME = 'ES256';

export interface Sleutelpaar {
  readonly prive: CryptoKey;
  readonly publiek: CryptoKey;
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
}

/** The key of the development issuer, made at first use; of two processes that start at once both get the same one. */
export async function leesOfMaakSleutel(dataDir: string): Promise<Sleutelpaar> {
  const bestand = join(dataDir, 'ontwikkelsleutel.jwk');
  const tekst = await lees(bestand);
  if (tekst !== undefined) return paar(tekst, bestand);
  await maak(dataDir, bestand);
  return paar(await readFile(bestand, 'utf8'), bestand);
}

async function lees(bestand: string): Promise<string | undefined> {
  try {
    return await readFile(bestand, 'utf8');
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fout;
  }
}

async function maak(dataDir: string, bestand: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(ALGORITME, { extractable: true });
  const tijdelijk = `${bestand}.${randomUUID()}`;
  const handle = await open(tijdelijk, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(await exportJWK(privateKey))}\n`);
    await handle.sync();
    await handle.close();
    // A link appears whole or not at all, and never over the key of a process that was first.
    await link(tijdelijk, bestand).catch((fout: NodeJS.ErrnoException) => {
      if (fout.code !== 'EEXIST') throw fout;
    });
  } finally {
    await unlink(tijdelijk);
  }
}

async function paar(tekst: string, bestand: string): Promise<Sleutelpaar> {
  try {
    const jwk = JSON.parse(tekst) as JWK;
    const { kty, crv, x, y } = jwk;
    const publiek = { kty, crv, x, y } as JWK;
    return {
      prive: await alsSleutel(jwk, 'private'),
      publiek: await alsSleutel(publiek, 'public'),
      kid: await calculateJwkThumbprint(publiek),
    };
  } catch (cause) {
    throw new Error(`${bestand} bevat geen sleutel voor ${ALGORITME}; verwijder het bestand en start opnieuw`, {
      cause,
    });
  }
}

async function alsSleutel(jwk: JWK, type: 'private' | 'public'): Promise<CryptoKey> {
  const sleutel = await importJWK(jwk, ALGORITME);
  if (sleutel instanceof Uint8Array || sleutel.type !== type) throw new TypeError(`no ${type} key`);
  return sleutel;
}
