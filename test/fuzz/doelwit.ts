import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLLEN } from '@zaakstroom/zaken';
import { Serverproces, tokenVoor } from '../e2e/serverproces.js';
import type { Doelwit } from './beschieting.js';

const ZAKEN = [
  { zaaktype: 'bezwaar', zaaksoort: 'overig' },
  { zaaktype: 'aangifte', zaaksoort: 'regulier', uitworpredenen: ['giften'] },
  { zaaktype: 'verzoek' },
];

/** A server of its own with a few zaken on it, and callers of every role. */
export async function richtDoelwitIn(): Promise<Doelwit & { readonly server: Serverproces; sluit(): Promise<void> }> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-fuzz-'));
  const server = await Serverproces.start(dataMap);
  const api = `${server.adres}/v1`;
  const plaats = { locatie: 'Arnhem', team: 'A1', groepsfunctie: 'F' };
  const alles = await tokenVoor(dataMap, { sub: 'alleskunner', rollen: ROLLEN, ...plaats });
  const perRol = await Promise.all(
    ROLLEN.map((rol) => tokenVoor(dataMap, { sub: `een ${rol}`, rollen: [rol], ...plaats })),
  );
  const zaakIds = await Promise.all(
    ZAKEN.map((zaak) => registreer(api, alles, { ...zaak, ontvangenOp: '2026-10-01' })),
  );
  return {
    api,
    // Who may do everything gets furthest: half of the requests are that caller's.
    tokens: perRol.flatMap((token) => [alles, token]),
    bekend: {
      zaakId: zaakIds,
      voortgekomenUit: zaakIds,
      zaaktype: ['aangifte', 'bezwaar', 'verzoek', 'beroep'],
      zaaksoort: ['overig', 'regulier', 'box 3'],
      uitkomst: ['toegewezen', 'ingetrokken', 'aanslag conform'],
      reden: ['post onderweg', 'wachtrij'],
      proces: ['CAP'],
      medewerker: ['alleskunner'],
      themas: ['giften', 'box 3'],
      uitworpredenen: ['giften'],
      waarop: ['brief'],
      werkvoorraadId: ['bezwaren', 'aangiften', 'verzoeken'],
    },
    server,
    sluit: async () => {
      await server.eindig('SIGTERM');
      await rm(dataMap, { recursive: true, force: true });
    },
  };
}

async function registreer(api: string, token: string, zaak: object): Promise<string> {
  const antwoord = await fetch(`${api}/zaken`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(zaak),
  });
  return ((await antwoord.json()) as { zaakId: string }).zaakId;
}
