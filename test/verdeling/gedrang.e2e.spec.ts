import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beproef } from './proef.js';

describe('pulls and pushes together, over two servers of which one is killed', () => {
  let map: string;
  beforeEach(async () => void (map = await mkdtemp(join(tmpdir(), 'zaakstroom-gedrang-'))));
  afterEach(() => rm(map, { recursive: true, force: true }));

  it('no zaak has two holders at any time, each answer is in the store once, and each zaak can be taken again', async () => {
    const uitslag = await beproef(map, { zaken: 300, mensen: 20, gelijk: 40, aanroepen: 400 });
    expect(uitslag.bevindingen).toEqual([]);
    expect(uitslag.opgetekend).toEqual(uitslag.geslaagd);
    expect(Object.keys(uitslag.geslaagd)).toHaveLength(4);
    expect(uitslag.herhaald).toBeGreaterThan(0);
    expect(uitslag.opnieuwGenomen.toSorted()).toEqual(uitslag.zaakIds.toSorted());
  });
});
