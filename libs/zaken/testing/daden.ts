import { randomUUID } from 'node:crypto';
import type { Toegang } from '@zaakstroom/toegang';
import { JAN, RIA, type Zakenapp } from './app.js';

/** An act as a client sends it; `{consultId}` and `{briefId}` in the path stand for the first that is open. */
export interface Daad {
  readonly wie: Partial<Toegang>;
  /** Behind `/v1/zaken/{zaakId}/`. */
  readonly pad: string;
  readonly inhoud?: object;
}

export const daad = (wie: Partial<Toegang>, pad: string, inhoud?: object): Daad => ({
  wie,
  pad,
  ...(inhoud && { inhoud }),
});

export const START = daad(JAN, 'behandelingen');
export const WACHT = daad(JAN, 'wachtperioden', {
  reden: 'informatie belastingplichtige',
  waarop: 'brief',
  tot: '2026-12-14',
});
export const CONSULT = daad(JAN, 'consulten', { aan: 'VTA', vraag: 'Mag dit?' });
export const BRIEF = daad(JAN, 'brieven', { soort: 'rappel', omschrijving: 'Jaaropgaaf.' });
export const AF = daad(JAN, 'afdoeningen', { uitkomst: 'ingetrokken' });

/** Acts on the zaken of an app, each on the zaak as it is then. */
export function dadenOp(proef: Zakenapp) {
  async function lees(zaakId: string, wie: Partial<Toegang> = RIA) {
    const { inhoud, kop } = await proef.doe(wie, 'GET', `/zaken/${zaakId}`);
    return { zaak: inhoud, revisie: Number(/\d+/.exec(String(kop['etag']))?.[0]) };
  }

  /** Does it, and tells the revision before it; `opnieuw` repeats the very same request. */
  async function verricht(zaakId: string, { wie, pad, inhoud }: Daad) {
    const { zaak, revisie } = await lees(zaakId);
    const adres = pad
      .replace('{consultId}', zaak.consulten?.[0]?.consultId ?? randomUUID())
      .replace('{briefId}', zaak.brieven?.[0]?.briefId ?? randomUUID());
    const vraag = { revisie, sleutel: randomUUID(), ...(inhoud && { inhoud }) };
    const opnieuw = () => proef.doe(wie, 'POST', `/zaken/${zaakId}/${adres}`, vraag);
    return { antwoord: await opnieuw(), revisie, opnieuw };
  }

  /** A new bezwaar after these acts; each must work. */
  async function na(...daden: readonly Daad[]): Promise<string> {
    const zaakId = await proef.eenZaak();
    for (const eerder of daden) {
      const { antwoord } = await verricht(zaakId, eerder);
      if (antwoord.status !== 201) throw new Error(`${eerder.pad}: ${JSON.stringify(antwoord.inhoud)}`);
    }
    return zaakId;
  }

  return { lees, verricht, na };
}

export type Daden = ReturnType<typeof dadenOp>;
