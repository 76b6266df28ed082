import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beproef } from '../verdeling/proef.js';

const OMVANG = { zaken: 10_000, mensen: 50, gelijk: 300, aanroepen: 12_000 };

describe(`${OMVANG.gelijk} pulls and pushes at once over ${OMVANG.zaken} zaken and ${OMVANG.mensen} people, one of two servers killed`, () => {
  let map: string;
  beforeEach(async () => void (map = await mkdtemp(join(tmpdir(), 'zaakstroom-gedrang-'))));
  afterEach(() => rm(map, { recursive: true, force: true }));

  it('no zaak with two holders at any time, none stuck', async () => {
    const uitslag = await beproef(map, OMVANG);
    const { geslaagd, houderschappen, bevindingen } = uitslag;
    const aantallen = Object.entries(geslaagd).map(([type, aantal]) => `${aantal} ${type}`);
    process.stdout.write(
      `${OMVANG.aanroepen} calls in ${uitslag.seconden.toFixed(1)} s: ${aantallen.join(', ')}; ${uitslag.verloren} came too late, ` +
        `${uitslag.herhaald} repeated after the kill\n` +
        `${houderschappen.length} holds of ${uitslag.zaakIds.length} zaken over the whole store, ${bevindingen.length} findings\n`,
    );
    expect(bevindingen).toEqual([]);
    expect(uitslag.opgetekend).toEqual(geslaagd);
    expect(uitslag.opnieuwGenomen.toSorted()).toEqual(uitslag.zaakIds.toSorted());
  });
});
