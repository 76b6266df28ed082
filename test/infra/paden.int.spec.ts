import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesInstellingen } from '@zaakstroom/instellingen';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import {
  maakDienstapp,
  RAPPORTAGE_API,
  WERKVERDELING_DIENST,
  ZAAKSTROOM,
  ZAKEN_API,
  type Dienst,
  type Systeem,
} from '@zaakstroom/samenstelling';
import { GEEN_TOKENS } from '@zaakstroom/toegang';
import { pino } from 'pino';
import { vanIngang, vanProxy } from './padtabel.js';

/** The paths of each service as clients write them, from the services themselves. */
async function paden(): Promise<(readonly [dienst: string, pad: string])[]> {
  const database = await createTestDatabase();
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-paden-'));
  const { connectionString, host, user, database: naam } = database.config;
  const DATABASE_URL = connectionString ?? `postgresql://${user}@${encodeURIComponent(host ?? '')}/${naam}`;
  const systeem = await ZAAKSTROOM.open({
    instellingen: leesInstellingen({ DATABASE_URL, ZAAKSTROOM_DATA: map }, { ontwikkeling: true }),
    naam: 'paden',
    meldingen: { waarschuwing: () => undefined },
  });
  const van = async (dienst: Dienst<Systeem>) => {
    const apparaat = { verifier: GEEN_TOKENS, logger: pino({ level: 'silent' }) };
    const { app, openapi } = await maakDienstapp(dienst, systeem, apparaat);
    await app.close();
    return Object.keys(openapi.paths).map((pad) => [dienst.naam, `/v1${pad}`] as const);
  };
  try {
    return [
      ...(await van(ZAKEN_API)),
      ...(await van(WERKVERDELING_DIENST)),
      ...(await van(RAPPORTAGE_API as Dienst<Systeem>)),
    ];
  } finally {
    await systeem.sluit();
    await database.close();
    await rm(map, { recursive: true });
  }
}

it('one address for clients: the proxy of Compose and the Ingress send each path to the service that has it', async () => {
  const alle = await paden();
  expect(alle.length).toBeGreaterThan(20);
  const [proxy, ingang] = [vanProxy(), vanIngang()];
  const gevuld = (pad: string) => pad.replaceAll(/\{.*?\}/g, 'x');
  expect(alle.map(([, pad]) => [pad, proxy(gevuld(pad)), ingang(gevuld(pad))])).toEqual(
    alle.map(([dienst, pad]) => [pad, dienst, dienst]),
  );
});
