import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@zaakstroom/postgres';
import { ontsleutel, Sleutelbos } from '@zaakstroom/sleutels';
import { ROLLEN } from '@zaakstroom/zaken';
import { BSN, BsnZendingen, naam, type Uitkomst } from './bsn-zendingen.js';
import { Httpklant, type Antwoord } from './http.js';
import { OpenapiVragen } from './openapi-vragen.js';
import { Serverproces, tokenVoor } from './serverproces.js';
import { alleBestanden, alleTabellen, gedaanten, sporenIn } from './sporen.js';

const NAALDEN = [BSN, '1234.56.782', '123 456 782', '123-456-782', '123+456+782', '123%20456%20782'].flatMap(gedaanten);
/** Parameters that hold numbers of others: the only ones where a number that looks like a BSN is let through. */
const MAG_LIJKEN = ['GET /zaken query zaaknummer', 'POST /zaken/_zoek body zaaknummer'];

let map: string;
let server: Serverproces;
let klant: Httpklant;
let vragen: OpenapiVragen;
let uitkomsten: readonly Uitkomst[];

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-bsn-'));
  server = await Serverproces.start(map);
  klant = new Httpklant(server.adres);
  // Every role but that of a machine, so that no route is closed.
  const rollen = ROLLEN.filter((rol) => rol !== 'systeem');
  const token = await tokenVoor(map, { sub: 'jan', rollen, locatie: 'Arnhem', team: 'A1' });
  vragen = new OpenapiVragen(JSON.parse((await klant.stuur({ methode: 'GET', pad: '/v1/openapi.json' })).inhoud));
  const koppen = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const zendingen = new BsnZendingen(klant, vragen, koppen);
  await zendingen.naarAlles();
  ({ uitkomsten } = zendingen);
}, 240_000);

afterAll(async () => {
  klant.sluit();
  await server.eindig('SIGTERM');
  await rm(map, { recursive: true, force: true });
});

const leesbaar = ({ wat, vorm, antwoord }: Uitkomst): string[] => [wat, vorm, antwoord.geheel];

const codes = ({ inhoud }: Antwoord): string[] =>
  ((JSON.parse(inhoud) as { invalidParams?: { code: string }[] }).invalidParams ?? []).map(({ code }) => code);

/** What the answer must be where the document knows of a text; nothing: anything. */
function verwacht({ wat, plaats, vorm }: Uitkomst): [status?: number, code?: string] {
  if (MAG_LIJKEN.includes(wat)) return [200];
  if (plaats!.schema.format === 'bsn') return vorm === BSN ? [201] : [400, 'geen-bsn'];
  // A header of a fixed form is refused for its form, or not kept.
  return plaats!.deel === 'header' && !wat.endsWith('Idempotency-Key') ? [] : [400, 'bsn'];
}

describe('a BSN', () => {
  it('is refused at every text of every route of the document', () => {
    const inTeksten = uitkomsten.filter(({ plaats }) => plaats);
    const bereikt = new Set(inTeksten.map(({ wat }) => wat.split(' ').slice(0, 2).join(' ')));
    expect(bereikt).toEqual(new Set(vragen.bewerkingen().map(naam)));
    const anders = inTeksten.filter((uitkomst) => {
      const [status, code] = verwacht(uitkomst);
      const { antwoord } = uitkomst;
      return status !== undefined && (antwoord.status !== status || (code && !codes(antwoord).includes(code)));
    });
    expect(anders.map(leesbaar)).toEqual([]);
  });

  it('in a header that is not kept stops nothing', () => {
    const metKoppen = new Map(uitkomsten.map(({ wat, antwoord }) => [wat, antwoord.status]));
    for (const wat of ['POST /zaken', 'POST /zaken/{zaakId}/notities', 'POST /zaken/{zaakId}/behandelingen']) {
      expect([wat, metKoppen.get(`${wat} vrije kopregels`)]).toEqual([wat, 201]);
    }
  });

  it('comes back in no answer: not in a header, not in a body, not in what the protocol refuses', () => {
    expect(uitkomsten.length).toBeGreaterThan(500);
    expect(uitkomsten.some(({ antwoord }) => antwoord.geheel.includes('zaaknummer'))).toBe(true);
    expect(uitkomsten.filter(({ antwoord }) => sporenIn(antwoord.geheel, NAALDEN).length > 0).map(leesbaar)).toEqual(
      [],
    );
  });

  it('stands in no table but encrypted in the look-up, in no line of the log, and nowhere on the disk', async () => {
    const database = await openDatabase({ dataDir: map, name: 'proef' });
    try {
      const tabellen = await alleTabellen(database.pool);
      // What must be there is found: the search sees what it should.
      expect(tabellen.get('zaken.zaken')).toContain('Arnhem');
      expect([...tabellen].filter(([, inhoud]) => sporenIn(inhoud, NAALDEN).length > 0)).toEqual([]);

      const { rows } = await database.pool.query<{ id: string; bsn: string }>(
        'select id, bsn from belanghebbenden.belanghebbenden',
      );
      const sleutel = await (await Sleutelbos.open(database.pool, join(map, 'hoofdsleutel'))).van('belanghebbenden');
      expect(rows.map(({ id, bsn }) => ontsleutel(sleutel, bsn, id))).toEqual([BSN]);
      await database.pool.query('checkpoint');
    } finally {
      await database.close();
    }
    await server.eindig('SIGTERM');
    expect(server.uitvoer).toContain('"route":"/v1/zaken/:zaakId/notities"');
    expect(sporenIn(server.uitvoer, NAALDEN)).toEqual([]);

    const namen: string[] = [];
    const metSporen: string[] = [];
    for await (const { naam: bestand, inhoud } of alleBestanden(map)) {
      namen.push(bestand);
      if (sporenIn(inhoud, NAALDEN).length + sporenIn(bestand, NAALDEN).length > 0) metSporen.push(bestand);
    }
    expect(namen.some((bestand) => bestand.includes('pg_wal'))).toBe(true);
    expect(metSporen).toEqual([]);
  });
});
