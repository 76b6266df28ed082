import { createCipheriv, createDecipheriv } from 'node:crypto';
import { willekeurig } from './willekeurig.js';

const ALGORITME = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
/** Version of the form `<version>.<base64url of iv, ciphertext, tag>`. */
const VORM = '1';

/** What was stored is not what was encrypted under this key for this place. */
export class OntsleutelFout extends Error {
  override readonly name = 'OntsleutelFout';
}

/** @param context binds the text to its place: it opens nowhere else */
export function versleutel(sleutel: Buffer, klaretekst: string, context: string): string {
  return `${VORM}.${versleutelBytes(sleutel, Buffer.from(klaretekst), context).toString('base64url')}`;
}

/** @throws OntsleutelFout */
export function ontsleutel(sleutel: Buffer, versleuteld: string, context: string): string {
  const [vorm, inhoud] = versleuteld.split('.');
  if (vorm !== VORM || inhoud === undefined)
    throw new OntsleutelFout(`unknown form of encryption '${vorm}' (${context})`);
  return ontsleutelBytes(sleutel, Buffer.from(inhoud, 'base64url'), context).toString();
}

export function versleutelBytes(sleutel: Buffer, klaar: Buffer, context: string): Buffer {
  const iv = willekeurig(IV);
  const cipher = createCipheriv(ALGORITME, sleutel, iv);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(klaar), cipher.final(), cipher.getAuthTag()]);
}

/** @throws OntsleutelFout */
export function ontsleutelBytes(sleutel: Buffer, bytes: Buffer, context: string): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITME, sleutel, bytes.subarray(0, IV));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV, bytes.length - TAG)), decipher.final()]);
  } catch (error) {
    throw new OntsleutelFout(`cannot decrypt (${context}): other key, other place, or changed in store`, {
      cause: error,
    });
  }
}
