import { randomUUID } from 'node:crypto';
import type { Httpklant, Zending } from './http.js';
import { adres, type Bewerking, type Invulling, type OpenapiVragen } from './openapi-vragen.js';

/** Requests that are carried out when nothing is wrong with them: each with a zaak of its own. */
export class Voorbeelden {
  constructor(
    private readonly klant: Httpklant,
    private readonly vragen: OpenapiVragen,
    private readonly koppen: Readonly<Record<string, string>>,
  ) {}

  async van(bewerking: Bewerking, bsn: string): Promise<Invulling> {
    const { belanghebbendeId } = (await this.maak('/v1/belanghebbenden', { bsn })).inhoud;
    const zaak = {
      zaaktype: 'bezwaar',
      zaaksoort: 'overig',
      ontvangenOp: '2025-11-20',
      belanghebbende: belanghebbendeId,
    };
    const { inhoud, etag } = await this.maak('/v1/zaken', zaak);
    return this.vragen.voorbeeld(bewerking, {
      zaakId: inhoud['zaakId']!,
      belanghebbendeId: belanghebbendeId!,
      belanghebbende: belanghebbendeId!,
      bsn,
      'If-Match': etag,
      'Idempotency-Key': randomUUID(),
      sleutel: randomUUID(),
    });
  }

  zending({ methode, pad, soort }: Bewerking, invulling: Invulling): Zending {
    const inhoud = invulling.body === undefined ? {} : { inhoud: JSON.stringify(invulling.body) };
    const koppen = { ...this.koppen, ...(soort !== undefined && { 'content-type': soort }), ...invulling.header };
    return { methode, pad: adres(pad, invulling), koppen, ...inhoud };
  }

  private async maak(pad: string, inhoud: object): Promise<{ inhoud: Record<string, string>; etag: string }> {
    const koppen = { ...this.koppen, 'idempotency-key': randomUUID() };
    const antwoord = await this.klant.stuur({ methode: 'POST', pad, koppen, inhoud: JSON.stringify(inhoud) });
    if (antwoord.status !== 201) throw new Error(`POST ${pad} was refused:\n${antwoord.geheel}`);
    return { inhoud: JSON.parse(antwoord.inhoud) as Record<string, string>, etag: String(antwoord.kop['etag']) };
  }
}
