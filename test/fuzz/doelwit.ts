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

/** What an answer may tell of what was made. */
interface Gemaakt {
  readonly zaakId?: string;
  readonly belanghebbendeId?: string;
  readonly correctieId?: string;
  readonly consulten?: readonly { readonly consultId: string }[];
  readonly brieven?: readonly { readonly briefId: string }[];
}

/** A server of its own with a few zaken on it, and one of everything that has an id, and callers of every role. */
export async function richtDoelwitIn(): Promise<Doelwit & { readonly server: Serverproces; sluit(): Promise<void> }> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zaakstroom-fuzz-'));
  const server = await Serverproces.start(dataMap);
  const api = `${server.adres}/v1`;
  const plaats = { locatie: 'Arnhem', team: 'A1', groepsfunctie: 'F' };
  const alles = await tokenVoor(dataMap, {
    sub: 'alleskunner',
    rollen: ROLLEN.filter((rol) => rol !== 'systeem'),
    ...plaats,
  });
  const perRol = await Promise.all(
    ROLLEN.map((rol) => tokenVoor(dataMap, { sub: `een ${rol}`, rollen: [rol], ...plaats })),
  );
  const post = async (pad: string, inhoud: object, kop: Record<string, string> = {}): Promise<Gemaakt> => {
    const antwoord = await fetch(`${api}/${pad}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${alles}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...kop,
      },
      body: JSON.stringify(inhoud),
    });
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as Gemaakt;
  };
  const zaken = await Promise.all(ZAKEN.map((zaak) => post('zaken', { ...zaak, ontvangenOp: '2025-01-31' })));
  const zaakIds = zaken.map(({ zaakId }) => zaakId!);
  const { belanghebbendeId } = await post('belanghebbenden', { bsn: '999990019' });
  // Only who holds a zaak asks about it.
  await post(`zaken/${zaakIds[0]}/toewijzingen`, {}, { 'if-match': '"1"' });
  const { consulten } = await post(`zaken/${zaakIds[0]}/consulten`, { aan: 'VTA', vraag: 'Mag dit?' });
  const { brieven } = await post(`zaken/${zaakIds[0]}/brieven`, { soort: 'rappel', omschrijving: 'Vraag.' });
  const correctie = { dag: '2025-03-03', milliseconden: 60_000, reden: 'Vergeten.' };
  const { correctieId } = await post('mijn/behandeltijd/correcties', { zaakId: zaakIds[0], ...correctie });
  return {
    api,
    // Who may do everything gets furthest: half of the requests are that caller's.
    tokens: perRol.flatMap((token) => [alles, token]),
    bekend: {
      zaakId: zaakIds,
      consultId: [consulten![0]!.consultId],
      briefId: [brieven![0]!.briefId],
      correctieId: [correctieId!],
      belanghebbendeId: [belanghebbendeId!],
      belanghebbende: [belanghebbendeId!],
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
