import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Serverproces } from '../e2e/serverproces.js';
import { Werkvoorraad } from '../e2e/werkvoorraad.js';

const BELLERS = 200;
const ZAKEN = 5_000;

describe(`${BELLERS} callers who ask for the next of ${ZAKEN} zaken`, () => {
  let map: string;
  const servers: Serverproces[] = [];
  beforeEach(async () => void (map = await mkdtemp(join(tmpdir(), 'zaakstroom-uitgiften-'))));
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.eindig('SIGTERM');
    await rm(map, { recursive: true, force: true });
  });

  it.each([1, 2])('over %d server(s): no zaak twice, none lost, all gone, then 204', async (aantal) => {
    for (let n = 0; n < aantal; n++) servers.push(await Serverproces.start(map));
    const adressen = servers.map(({ adres }) => adres);
    const voorraad = await Werkvoorraad.van(map);
    const zaakIds = await voorraad.legKlaar(adressen[0]!, ZAKEN);
    const begin = performance.now();
    const gekregen = await voorraad.neemAlles(adressen, BELLERS);
    const seconden = (performance.now() - begin) / 1_000;

    const duren = gekregen.map(({ duur }) => duur).sort((a, b) => a - b);
    const deel = (p: number): string => duren[Math.floor(duren.length * p)]!.toFixed(0);
    process.stdout.write(
      `${aantal} server(s): ${ZAKEN} uitgiften in ${seconden.toFixed(1)} s (${Math.round(ZAKEN / seconden)}/s), p50 ${deel(0.5)} ms, p99 ${deel(0.99)} ms\n`,
    );
    expect(gekregen.map(({ zaakId }) => zaakId).sort()).toEqual([...zaakIds].sort());
    const token = await voorraad.beller('laatste');
    for (const adres of adressen) expect(await voorraad.volgende(adres, token)).toMatchObject({ status: 204 });
  });
});
