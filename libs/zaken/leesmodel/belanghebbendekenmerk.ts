import { createHmac } from 'node:crypto';
import type { Sleutelbos } from '@zaakstroom/sleutels';

/**
 * What the read model keeps instead of the id of a belanghebbende: by it zaken of one person are found, and without the master key
 * it leads back to nobody.
 */
export class Belanghebbendekenmerk {
  private readonly sleutel: Buffer;

  constructor(sleutelbos: Sleutelbos) {
    this.sleutel = sleutelbos.afgeleid('zaken van een belanghebbende');
  }

  /** @param belanghebbende id, in any case */
  van(belanghebbende: string): Buffer {
    return createHmac('sha256', this.sleutel).update(belanghebbende.toLowerCase()).digest();
  }
}
