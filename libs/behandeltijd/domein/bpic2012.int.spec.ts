import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bereken, berekenMetBand } from './bereken.js';
import { bandVan, GEEN_TIJD, telOp } from './band.js';
import { compareCodePoints } from './code-points.js';
import { STANDAARD } from './parameters.js';
import { percentiel } from './percentiel.js';
import type { Registratie } from './registratie.js';
import type { DagTijd } from './resultaat.js';
import { MINUUT } from './testing/maak.js';

const map = process.env['ZAAKSTROOM_PROEFDATA'];
const bestand = `${map}/bpic2012_activiteiten.csv.gz`;
const aanwezig = map !== undefined && existsSync(bestand);
if (!aanwezig) {
  process.stderr.write('SKIPPED bpic2012: set ZAAKSTROOM_PROEFDATA to the folder with bpic2012_activiteiten.csv.gz\n');
}

/** 183,711 records of 67 people: totals and digests that another implementation gives too. */
const VERWACHT = [
  [30, 20_264_139_433, '42b93f1136754e04629aea25fd6dd1933b6ae140fd56d3c0a56c79f62805368f'],
  [60, 22_112_355_309, '8612acba5bcfca2eed21329a398d54f708c24f6804568e6eb6b611224bef5a65'],
  [120, 23_397_077_422, 'e0feee06f8c80d1f0ae1f9785c32ecf038ee199b535fbb140b370f42da05cccf'],
] as const;

/** The log in a given order of rows: the row number is the position, as an import gives it. */
function lees(volgorde?: (a: string, b: string) => number): Registratie[] {
  const regels = gunzipSync(readFileSync(bestand)).toString().trimEnd().split('\r\n').slice(1);
  return (volgorde ? regels.toSorted(volgorde) : regels).map((regel, rij) => {
    const [zaak, medewerker, soort, tijdstip] = regel.split(',') as [string, string, Registratie['soort'], string];
    return {
      medewerker,
      zaak,
      soort,
      activiteit: 'behandelen',
      tijdstip: Date.parse(tijdstip),
      positie: String(rij).padStart(8, '0'),
      volgnummer: 0,
    };
  });
}

const zaakVan = (regel: string) => regel.slice(0, regel.indexOf(','));
const opZaak = (a: string, b: string) => compareCodePoints(zaakVan(a), zaakVan(b));
const omgekeerdOpZaak = (a: string, b: string) => opZaak(b, a);

function perZaak(dagen: DagTijd[]): Map<string, number> {
  const zaken = new Map<string, number>();
  for (const dag of dagen) for (const z of dag.zaken) zaken.set(z.zaak, (zaken.get(z.zaak) ?? 0) + z.milliseconden);
  return new Map([...zaken].sort(([a], [b]) => compareCodePoints(a, b)));
}

(aanwezig ? describe : describe.skip)('a real log of 183,711 records', () => {
  const volgordes = [
    ['by time', undefined],
    ['by zaak', opZaak],
    ['by zaak backward', omgekeerdOpZaak],
  ] as const;

  describe.each(volgordes)('%s', (_, volgorde) => {
    let registraties: Registratie[];
    beforeAll(() => (registraties = lees(volgorde)));

    it.each(VERWACHT)('kap %d min: total %d ms', (kap, totaal, digest) => {
      const zaken = perZaak(bereken(registraties, { ...STANDAARD, kap: kap * MINUUT }));
      const hash = createHash('sha256');
      for (const [zaak, ms] of zaken) hash.update(`${zaak},${ms}\n`);
      expect(zaken.size).toBe(9_496);
      expect([...zaken.values()].reduce((a, b) => a + b, 0)).toBe(totaal);
      expect(hash.digest('hex')).toBe(digest);
    });
  });

  it('has 67 people, 50,150 rows, median 23.19 and P90 93.73 minutes a zaak', () => {
    const dagen = bereken(lees());
    expect(new Set(dagen.map((d) => d.medewerker)).size).toBe(67);
    expect(dagen.reduce((n, d) => n + d.zaken.length, 0)).toBe(50_150);
    const oplopend = [...perZaak(dagen).values()].sort((a, b) => a - b);
    expect((percentiel(oplopend, 0.5)! / MINUUT).toFixed(2)).toBe('23.19');
    expect((percentiel(oplopend, 0.9)! / MINUUT).toFixed(2)).toBe('93.73');
  });

  it('has as band of the whole what the three kaps give', () => {
    const rijen = berekenMetBand(lees()).flatMap((d) => d.zaken);
    const drietal = rijen.map((z) => z.drietal).reduce(telOp, GEEN_TIJD);
    expect(drietal).toEqual({ half: VERWACHT[0][1], kap: VERWACHT[1][1], dubbel: VERWACHT[2][1] });
    expect(bandVan(drietal)).toEqual({ minimum: VERWACHT[0][1], maximum: VERWACHT[2][1] });
    expect(rijen.filter((z) => !z.alleenBand)).toHaveLength(50_150);
  });
});
