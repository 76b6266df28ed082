import { randomUUID } from 'node:crypto';
import { Catalogus, type Activiteit } from '@zaakstroom/catalogus';
import { Berichtenmaker, contracten, grootste } from '@zaakstroom/publicatie';
import { behandeltijdbericht } from '@zaakstroom/publicatie/testing';
import { CATALOGUS } from '@zaakstroom/samenstelling';
import { ZAKEN_CATALOGUS, ZAAKCATEGORIE, type Handeling, type Vrager } from '@zaakstroom/zaken';
import { geregistreerd, Leven } from '@zaakstroom/zaken/testing';
import fc from 'fast-check';
import { Keuring } from './keuring.js';

const MENSEN: readonly Vrager[] = [
  { rollen: ['behandelaar'], medewerker: 987_654_321, locatie: 'Arnhem', team: 'A1' },
  { rollen: ['behandelaar'], medewerker: 987_654_322, locatie: 'Arnhem', team: 'A1' },
  { rollen: ['werkvoorbereider', 'regie'], medewerker: 987_654_323, locatie: 'Arnhem' },
  { rollen: ['vta'], medewerker: 987_654_324 },
];

const arbLeven: fc.Arbitrary<Leven> = fc
  .array(fc.record({ wie: fc.constantFrom(...MENSEN), wat: fc.nat() }), { minLength: 20, maxLength: 60 })
  .map((stappen) => {
    const leven = new Leven(geregistreerd({ zaaknummer: 'B20260000001', onderwerp: 'Geheim onderwerp' }));
    for (const { wie, wat } of stappen) {
      const mogelijk = leven.mogelijk(wie);
      if (mogelijk.length > 0) leven.doe<Handeling>(mogelijk[wat % mogelijk.length]!, wie);
    }
    return leven;
  });

/** A besluit lapses only where a zaak ends without it, which an example never asks. */
function ingetrokkenNaBesluit(): Leven {
  const leven = new Leven(geregistreerd({ zaaknummer: 'B20260000002', onderwerp: 'Geheim onderwerp' }));
  const [houder] = MENSEN;
  leven.doe('classificatie', houder!);
  leven.doe('start', houder!);
  leven.doe('besluit', houder!);
  leven.doe('afdoening', houder!, { uitkomst: 'ingetrokken', toelichting: 'Geheim: ziet ervan af.' });
  return leven;
}

/** A new kind of work does not compile until it stands here. */
const ACTIVITEITEN = Object.keys({
  behandelen: 0,
  gesprek: 0,
  'dossier lezen': 0,
  vastleggen: 0,
  brief: 0,
  'consult vragen': 0,
  'consult geven': 0,
  meekijken: 0,
} satisfies Record<Activiteit, 0>);

const catalogus = new Catalogus(ZAKEN_CATALOGUS);
const maker = new Berichtenmaker(catalogus, '00000000000000000000');
/** Of a log, and a note of another kind. */
const NIET_IN_EEN_LEVEN = ['nl.zaakstroom.activiteit-vastgelegd.v1', 'nl.zaakstroom.overweging-vastgelegd.v1'];
const TOESTANDEN = [
  'nl.zaakstroom.behandeltijd-van-zaak-per-maand.v1',
  'nl.zaakstroom.peil-van-topic.v1',
  'nl.zaakstroom.werkvoorraad-per-soort.v1',
];
/** Of NL GOV profile for CloudEvents, in bytes; a broker takes sixteen times as much. */
const GROOTSTE = 64 * 1024;

function berichten({ events }: Leven) {
  const stream = `${ZAAKCATEGORIE}-${randomUUID()}`;
  return events.flatMap((event, revision) => {
    const metadata = { ...event.metadata, schemaversie: String(catalogus.definitie(event.type).versie) };
    const opgeslagen = { id: randomUUID(), stream, revision, position: '1', recordedAt: Date.now() };
    return maker.berichten({ ...event, ...opgeslagen, metadata });
  });
}

describe('the size of a message', () => {
  it.each(contracten(CATALOGUS).map(({ type, schema }) => [type, schema] as const))(
    'of %s has an end below the 64 KB of the profile, whatever stands in its fields',
    (_, schema) => {
      expect(grootste(schema)).toBeLessThanOrEqual(GROOTSTE);
    },
  );

  it.each([{ type: 'string' }, { type: 'string', pattern: '^[a-z]+$' }, { type: 'array', items: {} }, {}])(
    'is not said of a field without an end: %j',
    (veld) => {
      const zonder = { type: 'object', properties: { veld } };
      expect(() => grootste(zonder)).toThrow('data.veld has no end');
    },
  );

  it('of a month in which every kind of work was done on every day stays below what its contract says', () => {
    const perActiviteit = Object.fromEntries(ACTIVITEITEN.map((activiteit) => [activiteit, 9_999_999]));
    const band = { minimum: 999_999_999, maximum: 999_999_999 };
    const tijd = { milliseconden: 999_999_999, correctie: -999_999_999, band };
    const dagen = Array.from({ length: 31 }, (_, i) => ({
      dag: `2026-03-${String(i + 1).padStart(2, '0')}`,
      ...tijd,
      perActiviteit,
    }));
    const drietal = { half: 999_999_999, kap: 999_999_999, dubbel: 999_999_999 };
    const { sleutel, topic, inhoud } = behandeltijdbericht(
      { zaakId: randomUUID(), maand: '2026-03', ...tijd, drietal, dagen },
      { algoritme: 'behandeltijd/1', parameters: { kap: 3_600_000, aansluiting: 300_000, zone: 'Europe/Amsterdam' } },
      { oin: '00000000000000000000', volgnummer: '1', positie: '1'.repeat(41), totDag: '2026-04-01', nu: Date.now() },
    );
    expect(new Keuring().fouten(topic, sleutel, JSON.stringify(inhoud))).toEqual([]);
    const { schema } = contracten(ZAKEN_CATALOGUS).find(({ type }) => type === inhoud.type)!;
    expect(JSON.stringify(inhoud).length).toBeLessThan(grootste(schema));
  });
});

describe('what people do to zaken, as messages', () => {
  const keuring = new Keuring();
  const levens = [...fc.sample(arbLeven, { numRuns: 400, seed: 5 }), ingetrokkenNaBesluit()];
  const alle = levens.flatMap(berichten);

  it('meets the published contracts, and is a CloudEvent, in every type', () => {
    const fouten = alle.flatMap(({ topic, sleutel, inhoud }) => keuring.fouten(topic, sleutel, JSON.stringify(inhoud)));
    expect([...new Set(fouten)]).toEqual([]);
    expect(keuring.typen.filter((type) => !keuring.gezien.has(type)).sort()).toEqual(
      [...NIET_IN_EEN_LEVEN, ...TOESTANDEN].sort(),
    );
  });

  it('names nobody, and tells no free text', () => {
    const teksten = alle.map(({ inhoud }) => JSON.stringify(inhoud));
    expect(teksten.filter((tekst) => tekst.includes('98765432'))).toEqual([]);
    const vrijeTekst =
      /Geheim|Gebeld|Stuurt stukken|Mag dit|Kent het dossier|Niet voor mij|Laag risico|Zie nota|Nieuw feit/;
    expect(teksten.filter((tekst) => vrijeTekst.test(tekst))).toEqual([]);
  });

  it('tells allocations in a topic of their own too', () => {
    const toewijzingen = alle.filter(({ topic }) => topic === 'zaakstroom.toewijzingen.v1');
    expect(new Set(toewijzingen.map(({ inhoud }) => inhoud.type))).toEqual(
      new Set(['nl.zaakstroom.zaak-uitgegeven.v1', 'nl.zaakstroom.zaak-toegewezen.v1']),
    );
    for (const { inhoud } of toewijzingen) {
      expect(Object.keys(inhoud.data).sort()).toEqual([
        'grond',
        'instellingen',
        'mechanisme',
        'niveau',
        'tijdstip',
        'uitleg',
      ]);
    }
  });

  it('numbers what happens to a zaak from 1, in order', () => {
    const [leven] = fc.sample(arbLeven, { numRuns: 1, seed: 9 });
    const nummers = berichten(leven!).filter(({ topic }) => topic === 'zaakstroom.zaken.v1');
    expect(nummers.map(({ inhoud }) => inhoud.sequence)).toEqual(
      leven!.events.flatMap(({ type }, i) => (catalogus.definitie(type).publicatie ? [i + 1] : [])),
    );
  });
});
