import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import {
  isWeigering,
  leesCsv,
  leesLog,
  leesXes,
  ocelTekst,
  openLog,
  schrijfTekst,
  xesTekst,
  type Batch,
  type GebeurtenisUitvoer,
  type ZaakUitvoer,
} from './index.js';
import { leesMetPm4py, waaromGeenPm4py, type Pm4pyRij } from '../testing/pm4py.js';
import { stukken, verzamel } from './testing/stukken.js';

const MAP = process.env['ZAAKSTROOM_PROEFDATA'];
const heeft = (naam: string): boolean => MAP !== undefined && existsSync(join(MAP, naam));
const BPIC = 'bpic2012_activiteiten.csv.gz';
const WABO = 'wabo_vergunningen.csv.gz';
const meld = (tekst: string): boolean => process.stderr.write(`${tekst}\n`);
for (const naam of [BPIC, WABO]) {
  if (!heeft(naam)) meld(`SKIPPED: ${naam} (set ZAAKSTROOM_PROEFDATA to the folder that holds it)`);
}
const geenPm4py = await waaromGeenPm4py();
if (geenPm4py !== undefined) meld(`SKIPPED: reading back with PM4Py (${geenPm4py})`);

/** Per second of CPU time, so that what else runs on the machine does not count. Jest's own realm makes it two to three times slower than plain Node. */
async function tel(batches: AsyncIterable<Batch>): Promise<{ rijen: number; geweigerd: number; perSeconde: number }> {
  const begin = process.cpuUsage();
  let rijen = 0;
  let geweigerd = 0;
  for await (const batch of batches) {
    for (const item of batch) {
      if (isWeigering(item)) geweigerd++;
      else rijen++;
    }
  }
  const { user, system } = process.cpuUsage(begin);
  return { rijen, geweigerd, perSeconde: Math.round((rijen / (user + system)) * 1_000_000) };
}

(heeft(BPIC) ? describe : describe.skip)('bpic2012: 183,711 records', () => {
  const pad = join(MAP ?? '', BPIC);

  it('CSV is read whole, at 150,000 rows per second of CPU or more', async () => {
    let beste = 0;
    for (let ronde = 0; ronde < 5; ronde++) {
      const { rijen, geweigerd, perSeconde } = await tel(leesLog(await openLog(pad)));
      expect({ rijen, geweigerd }).toEqual({ rijen: 183_711, geweigerd: 0 });
      beste = Math.max(beste, perSeconde);
    }
    meld(`CSV, gzipped: ${beste} rows per CPU second (best of 5)`);
    expect(beste).toBeGreaterThan(150_000);
  });

  it('with every field in quotes it gives the same rows', async () => {
    const gewoon = gunzipSync(readFileSync(pad)).toString();
    const citaten = `"${gewoon.trim().replaceAll(',', '","').replaceAll('\r\n', '"\r\n"')}"\r\n`;
    let beste = 0;
    for (let ronde = 0; ronde < 5; ronde++) {
      const { rijen, geweigerd, perSeconde } = await tel(leesCsv(stukken(citaten)));
      expect({ rijen, geweigerd }).toEqual({ rijen: 183_711, geweigerd: 0 });
      beste = Math.max(beste, perSeconde);
    }
    meld(`CSV, all quoted: ${beste} rows per CPU second (best of 5)`);
    const [a, b] = await Promise.all([verzamel(leesCsv(stukken(gewoon))), verzamel(leesCsv(stukken(citaten, [999])))]);
    const som = (lijst: readonly { rij: number; inhoud: string }[]): string =>
      createHash('sha256')
        .update(lijst.map(({ rij, inhoud }) => `${rij}${inhoud}\n`).join(''))
        .digest('hex');
    expect(som(b.rijen)).toBe(som(a.rijen));
  });

  it('goes to XES and back with the same rows', async () => {
    const { rijen } = await verzamel(leesLog(await openLog(pad)));
    const zaken = perZaak(
      rijen.map(({ zaak, medewerker, tijdstip, soort, rij }) => [
        zaak,
        { id: uuid(rij), activiteitnaam: 'werk', tijdstip, medewerker, soort, transitie: soort },
      ]),
    );
    let xes = '';
    const begin = process.cpuUsage();
    for await (const deel of xesTekst(zaken)) xes += deel;
    const { user, system } = process.cpuUsage(begin);
    const { rijen: aantal, geweigerd, perSeconde } = await tel(leesXes(stukken(xes)));
    expect({ aantal, geweigerd }).toEqual({ aantal: 183_711, geweigerd: 0 });
    meld(
      `XES: written at ${Math.round((rijen.length / (user + system)) * 1_000_000)}, read at ${perSeconde} events per CPU second`,
    );
    const terug = await verzamel(leesXes(stukken(xes, [100_003])));
    const vorm = (lijst: readonly { zaak: string; medewerker: string | undefined; tijdstip: number }[]): string[] =>
      lijst.map(({ zaak, medewerker, tijdstip }) => `${zaak} ${medewerker} ${tijdstip}`).sort();
    expect(vorm(terug.rijen)).toEqual(vorm(rijen));
  });
});

(heeft(WABO) && geenPm4py === undefined ? describe : describe.skip)('wabo: 8,577 events of 1,434 cases', () => {
  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'zaakstroom-wabo-'));
  });
  afterAll(() => rm(map, { recursive: true }));

  it('PM4Py reads the same cases, events, times and people from XES and OCEL', async () => {
    const velden: Record<string, string>[] = parse(gunzipSync(readFileSync(join(MAP ?? '', WABO))), { columns: true });
    const events = velden.map((v, i): [string, GebeurtenisUitvoer] => [
      v['case_id']!,
      {
        id: uuid(i),
        activiteitnaam: v['activity']!,
        tijdstip: Date.parse(v['timestamp_utc']!),
        medewerker: v['resource'] === '' ? undefined : v['resource'],
        transitie: v['lifecycle'],
        soort: 'bewijs',
      },
    ]);
    const zaken = perZaak(events);
    expect([zaken.length, events.length]).toEqual([1_434, 8_577]);
    const wil = (wie: (naam: string) => string): string[] =>
      events
        .map(([z, e]) =>
          JSON.stringify([z, e.activiteitnaam, e.tijdstip, e.medewerker === undefined ? null : wie(e.medewerker)]),
        )
        .sort();
    const vorm = (rijen: readonly Pm4pyRij[]): string[] => rijen.map((rij) => JSON.stringify(rij.slice(0, 4))).sort();
    for (const [vormNaam, tekst, wie] of [
      ['xes', xesTekst(zaken), (naam: string) => naam],
      ['ocel', ocelTekst(zaken), (naam: string) => `medewerker:${naam}`],
    ] as const) {
      const pad = join(map, `wabo.${vormNaam === 'ocel' ? 'json' : 'xes'}`);
      await schrijfTekst(tekst, createWriteStream(pad));
      for (const [lezer, rijen] of Object.entries(await leesMetPm4py(vormNaam, pad))) {
        meld(`PM4Py ${vormNaam} ${lezer}: ${rijen.length} events`);
        expect(vorm(rijen)).toEqual(wil(wie));
      }
    }
  });
});

function perZaak(events: readonly (readonly [string, GebeurtenisUitvoer])[]): ZaakUitvoer[] {
  const zaken = Map.groupBy(events, ([zaak]) => zaak);
  return Array.from(zaken, ([zaaknummer, lijst]) => ({
    zaaknummer,
    zaaktype: 'bezwaar',
    events: lijst.map(([, event]) => event),
  }));
}

function uuid(n: number): string {
  return `01890a5d-ac96-774b-bcce-${String(n).padStart(12, '0')}`;
}
