import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogus, declareer } from '@zaakstroom/catalogus';
import type { Database } from '@zaakstroom/postgres';
import { createTestDatabase } from '@zaakstroom/postgres/testing';
import fc from 'fast-check';
import {
  EventVersleuteling,
  HoofdsleutelFout,
  ontsleutel,
  OntsleutelFout,
  Sleutelbos,
  SleutelVernietigd,
  VERNIETIGD,
  versleutel,
} from './index.js';

const CATALOGUS = new Catalogus([
  declareer<{ type: 'Genoteerd'; data: { tekst?: string; aantal: number } }>({
    type: 'Genoteerd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'vastleggen',
    zin: () => '',
    openbaarheidsklasse: 'intern',
    persoonsgegevens: ['tekst'],
    exportnaam: 'genoteerd',
  }),
]);

let database: Database;
let map: string;
let bestand: string;
beforeEach(async () => {
  database = await createTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'sleutels-'));
  bestand = join(map, 'hoofdsleutel');
});
afterEach(async () => {
  await database.close();
  await rm(map, { recursive: true });
});

describe('encryption', () => {
  const sleutel = Buffer.alloc(32, 7);

  it('gives any text back, and only for its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (tekst, hier, daar) => {
        const gesloten = versleutel(sleutel, tekst, hier);
        expect(ontsleutel(sleutel, gesloten, hier)).toBe(Buffer.from(tekst).toString());
        if (hier !== daar) expect(() => ontsleutel(sleutel, gesloten, daar)).toThrow(OntsleutelFout);
      }),
    );
  });

  it('opens nothing that was changed anywhere, nor with another key, nor of another form', () => {
    const gesloten = versleutel(sleutel, 'hypotheek', 'hier');
    const bytes = Buffer.from(gesloten.slice(2), 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const anders = Buffer.from(bytes);
      anders[i]! ^= 1;
      expect(() => ontsleutel(sleutel, `1.${anders.toString('base64url')}`, 'hier')).toThrow(OntsleutelFout);
    }
    expect(() => ontsleutel(Buffer.alloc(32, 8), gesloten, 'hier')).toThrow(OntsleutelFout);
    expect(() => ontsleutel(sleutel, `2${gesloten.slice(1)}`, 'hier')).toThrow(OntsleutelFout);
  });
});

describe('the master key', () => {
  it('is made once by many who start together, for us alone to read', async () => {
    const bossen = await Promise.all(Array.from({ length: 6 }, () => Sleutelbos.open(database.pool, bestand)));
    expect(new Set(bossen.map((bos) => bos.afgeleid('x').toString('hex'))).size).toBe(1);
    expect((await stat(bestand)).mode & 0o777).toBe(0o600);
    expect(bossen[0]!.afgeleid('x')).not.toEqual(bossen[0]!.afgeleid('y'));
  });

  it('must be the one that the database was made with, and is never replaced when it is gone', async () => {
    await Sleutelbos.open(database.pool, bestand);
    const ander = join(map, 'ander');
    await writeFile(ander, `${Buffer.alloc(32, 1).toString('base64')}\n`);
    await expect(Sleutelbos.open(database.pool, ander)).rejects.toThrow(HoofdsleutelFout);
    await writeFile(ander, 'te kort');
    await expect(Sleutelbos.open(database.pool, ander)).rejects.toThrow(/32 bytes/);
    await rm(bestand);
    await expect(Sleutelbos.open(database.pool, bestand)).rejects.toThrow(HoofdsleutelFout);
    await expect(readFile(bestand)).rejects.toThrow('ENOENT');
  });

  it('where no file can be made is an error that names the place', async () => {
    await writeFile(join(map, 'bestand'), '');
    await expect(Sleutelbos.open(database.pool, join(map, 'bestand', 'hoofdsleutel'))).rejects.toThrow(/bestand/);
  });
});

describe('keys per owner', () => {
  it('are made once by all who ask at once, and wrapped where they are stored', async () => {
    const [een, twee] = [await Sleutelbos.open(database.pool, bestand), await Sleutelbos.open(database.pool, bestand)];
    const sleutels = await Promise.all([...Array(10)].map((_, n) => (n % 2 ? een : twee).van('zaak-1')));
    expect(new Set(sleutels.map((sleutel) => sleutel.toString('hex'))).size).toBe(1);
    const { rows } = await database.pool.query<{ verpakt: Buffer }>('select verpakt from sleutels.sleutels');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.verpakt.includes(sleutels[0]!)).toBe(false);
    expect(await een.zoek('zaak-2')).toBeUndefined();
  });

  it('are gone for good once destroyed, with a date and a reason', async () => {
    const bos = await Sleutelbos.open(database.pool, bestand);
    await bos.zorgVoor(['zaak-1', 'zaak-2']);
    await bos.vernietig('zaak-1', 'bewaartermijn voorbij');
    await expect(bos.van('zaak-1')).rejects.toThrow(SleutelVernietigd);
    await expect(bos.zorgVoor(['zaak-2', 'zaak-1'])).rejects.toThrow(SleutelVernietigd);
    expect(await bos.zoek('zaak-1')).toBeUndefined();
    expect(await bos.zoek('zaak-2')).toBeDefined();
    const { rows } = await database.pool.query(
      "select verpakt, vernietigd_op is not null as op, reden from sleutels.sleutels where eigenaar = 'zaak-1'",
    );
    expect(rows).toEqual([{ verpakt: null, op: true, reden: 'bewaartermijn voorbij' }]);
  });
});

describe('events with personal fields', () => {
  const notitie = (id: string, data: object) => ({ id, type: 'Genoteerd', data });

  it('hide them in store and show them again; after destruction the marker stands there', async () => {
    const bos = await Sleutelbos.open(database.pool, bestand);
    const versleuteling = new EventVersleuteling(CATALOGUS, bos);
    const [opgeslagen] = await versleuteling.versleutel('zaak-1', [notitie('e1', { tekst: 'hypotheek é', aantal: 3 })]);
    expect(JSON.stringify(opgeslagen)).not.toContain('hypotheek');
    expect(opgeslagen).toMatchObject({ aantal: 3, tekst: { versleuteld: expect.stringMatching(/^1\./) } });
    const open = () => versleuteling.ontsleutel('zaak-1', [notitie('e1', opgeslagen!)]);
    expect((await open())[0]!.data).toEqual({ tekst: 'hypotheek é', aantal: 3 });
    await expect(versleuteling.ontsleutel('zaak-1', [notitie('e2', opgeslagen!)])).rejects.toThrow(OntsleutelFout);
    await bos.vernietig('zaak-1', 'verzoek');
    expect((await open())[0]!.data).toEqual({ tekst: VERNIETIGD, aantal: 3 });
  });

  it('of many owners show one field: nothing where it is not, or where the key is gone', async () => {
    const bos = await Sleutelbos.open(database.pool, bestand);
    const versleuteling = new EventVersleuteling(CATALOGUS, bos);
    const events = await Promise.all(
      ['zaak-1', 'zaak-2', 'zaak-3'].map(async (eigenaar, n) => {
        const event = notitie(`e${n}`, n === 1 ? { aantal: 3 } : { tekst: `van ${eigenaar}`, aantal: 3 });
        const [data] = await versleuteling.versleutel(eigenaar, [event]);
        return { eigenaar, event: notitie(event.id, data!) };
      }),
    );
    await bos.vernietig('zaak-3', 'verzoek');
    expect(await versleuteling.ontsleutelVeld('tekst', events)).toEqual(['van zaak-1', undefined, undefined]);
    expect(await versleuteling.ontsleutelVeld('aantal', events)).toEqual([3, 3, 3]);
    const verplaatst = [{ eigenaar: 'zaak-1', event: notitie('elders', events[0]!.event.data) }];
    await expect(versleuteling.ontsleutelVeld('tekst', verplaatst)).rejects.toThrow(OntsleutelFout);
  });

  it('without personal fields make no key', async () => {
    const versleuteling = new EventVersleuteling(CATALOGUS, await Sleutelbos.open(database.pool, bestand));
    expect(await versleuteling.versleutel('zaak-1', [notitie('e1', { aantal: 3 })])).toEqual([{ aantal: 3 }]);
    expect((await database.pool.query('select from sleutels.sleutels')).rowCount).toBe(0);
  });
});
