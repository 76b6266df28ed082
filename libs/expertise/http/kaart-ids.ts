import { createCipheriv, createDecipheriv } from 'node:crypto';

const BLOK = 16;
/** A UUID of the kind that anybody may fill in (RFC 9562, version 8), as far as its fixed bits go. */
const isUuid8 = (blok: Buffer): boolean => blok[6]! >> 4 === 8 && blok[8]! >> 6 === 2;

/**
 * The id of a kaart in addresses. A kaart shows who somebody is, so the number of that person, which topics and exports hold, must not
 * follow from it: the id is that number, encrypted. Enciphering goes on until the outcome is a UUID again ("cycle walking"), some
 * sixty times AES; deciphering walks the same way back.
 */
export class KaartIds {
  /** @param sleutel 32 bytes */
  constructor(private readonly sleutel: Buffer) {}

  van(medewerker: number): string {
    const cijfer = createCipheriv('aes-256-ecb', this.sleutel, null).setAutoPadding(false);
    const hex = loop(beginblok(medewerker), (blok) => cijfer.update(blok)).toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** Undefined: such a kaart cannot be. */
  medewerker(kaartId: string): number | undefined {
    const gegeven = Buffer.from(kaartId.replaceAll('-', ''), 'hex');
    if (gegeven.length !== BLOK || !isUuid8(gegeven)) return undefined;
    const cijfer = createDecipheriv('aes-256-ecb', this.sleutel, null).setAutoPadding(false);
    const blok = loop(gegeven, (vorig) => cijfer.update(vorig));
    const medewerker = blok.readUInt32BE(12);
    return beginblok(medewerker).equals(blok) ? medewerker : undefined;
  }
}

function beginblok(medewerker: number): Buffer {
  const blok = Buffer.alloc(BLOK);
  blok[6] = 0x80;
  blok[8] = 0x80;
  blok.writeUInt32BE(medewerker, 12);
  return blok;
}

function loop(begin: Buffer, stap: (blok: Buffer) => Buffer): Buffer {
  let blok = stap(begin);
  while (!isUuid8(blok)) blok = stap(blok);
  return blok;
}
