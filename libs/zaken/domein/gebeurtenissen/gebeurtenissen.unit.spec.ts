import { Catalogus } from '@zaakstroom/catalogus';
import { MOMENT } from '../../testing/gegeven.js';
import { ZAAK, type Zaak } from '../index.js';
import { ZAKEN_CATALOGUS, type ZaakEvent } from './index.js';

const catalogus = new Catalogus(ZAKEN_CATALOGUS);

/** As they stand in a store, by type and version: frozen, never to be changed. */
const BEVROREN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ZaakGeregistreerd: {
    1: `{"zaaknummer":"B20250000017","zaaktype":"bezwaar","ontvangenOp":"2025-11-28","belastingjaar":2023,"locatie":"Arnhem",
         "kanaal":"post","geleverdDoor":77,"belanghebbende":{"versleuteld":"AAEC"},"onderwerp":{"versleuteld":"AwQF"},"bron":"log.csv"}`,
  },
  ZaakGeclassificeerd: { 1: '{"zaaksoort":"box 3"}' },
  ZaakVerplaatst: { 1: '{"van":"Arnhem","naar":"Eindhoven","toelichting":"Daar is ruimte."}' },
  ZaakUitgegeven: {
    1: '{"behandelaar":7,"team":"A1","mechanisme":"pull","niveau":"medewerker","grond":"eigen keuze"}',
  },
};

const opgeslagen = (type: string, json: string, versie: number, medewerker?: number) => ({
  type,
  data: JSON.parse(json) as object,
  metadata: {
    schemaversie: String(versie),
    tijdstip: String(MOMENT),
    ...(medewerker !== undefined && { medewerker: String(medewerker) }),
  },
  position: '0000000000000001',
});
const bevroren = (type: string, versie: number) => opgeslagen(type, BEVROREN[type]![versie]!, versie);

describe('an event that an earlier version wrote', () => {
  it('is kept here for every version that was ever released', () => {
    const eerder = ZAKEN_CATALOGUS.filter(({ versie }) => versie > 1).map(({ type, versie }) => [
      type,
      Array.from({ length: versie - 1 }, (_, n) => String(n + 1)),
    ]);
    expect(Object.entries(BEVROREN).map(([type, versies]) => [type, Object.keys(versies)])).toEqual(eerder);
  });

  it('ZaakGeregistreerd 1 gets the streefdatum of its zaaktype, and keeps all it had', () => {
    const event = bevroren('ZaakGeregistreerd', 1);
    expect(catalogus.bijgewerkt(event)).toEqual({ ...event.data, streefdatum: '2026-02-20' });
  });

  it.each([
    ['aangifte', '2026-11-28'],
    ['verzoek', '2026-01-23'],
    ['beroep', '2026-05-29'],
    ['klacht', '2026-02-20'],
  ])('ZaakGeregistreerd 1 of a %s aimed at %s, whatever the settings say now', (zaaktype, streefdatum) => {
    const event = bevroren('ZaakGeregistreerd', 1);
    expect(catalogus.bijgewerkt({ ...event, data: { ...event.data, zaaktype } })).toMatchObject({ streefdatum });
  });

  it('ZaakGeclassificeerd 1 was by a person, of a zaak that only E may take', () => {
    expect(catalogus.bijgewerkt(bevroren('ZaakGeclassificeerd', 1))).toEqual({
      zaaksoort: 'box 3',
      zwaarte: 'E',
      uitworpredenen: [],
    });
  });

  it('ZaakVerplaatst 1 was a push to a locatie, of which no ground and no settings were kept', () => {
    const event = bevroren('ZaakVerplaatst', 1);
    expect(catalogus.bijgewerkt(event)).toEqual({
      ...event.data,
      mechanisme: 'push',
      niveau: 'locatie',
      grond: 'verplaatsing',
      instellingen: 'versie 1',
    });
  });

  it('ZaakUitgegeven 1 says in words what it meant, and that no settings were kept', () => {
    const event = bevroren('ZaakUitgegeven', 1);
    expect(catalogus.bijgewerkt(event)).toEqual({
      ...event.data,
      uitleg: 'Zelf gekozen.',
      instellingen: 'versie 1',
    });
  });

  it.each(Object.keys(BEVROREN))('%s 1 is told in the time line', (type) => {
    const event = bevroren(type, 1);
    const zin = catalogus.definitieVan(event).zin(catalogus.bijgewerkt(event) as Record<string, unknown>);
    expect(zin).toMatch(/^[A-Z].*\.$/);
    expect(zin).not.toMatch(/undefined|null|object/);
  });
});

describe('a stream that an earlier version wrote', () => {
  const stroom = [
    bevroren('ZaakGeregistreerd', 1),
    bevroren('ZaakGeclassificeerd', 1),
    bevroren('ZaakUitgegeven', 1),
    opgeslagen('BehandelingGestart', '{}', 1, 7),
    opgeslagen('NotitieVastgelegd', '{"tekst":{"versleuteld":"BgcI"}}', 1, 7),
    opgeslagen('BehandelingGepauzeerd', '{}', 1, 7),
    opgeslagen('BehandelingGestart', '{}', 1, 7),
    opgeslagen('ZaakVrijgegeven', '{"behandelaar":7}', 1, 7),
    bevroren('ZaakUitgegeven', 1),
    opgeslagen('BehandelingGestart', '{}', 1, 7),
    opgeslagen('ZaakAfgedaan', '{"uitkomst":"toegewezen","behandelaar":7}', 1, 7),
  ];
  const zaakNa = (aantal: number) =>
    stroom
      .slice(0, aantal)
      .reduce<Zaak | undefined>(
        (zaak, event) => ZAAK.evolve(zaak, { type: event.type, data: catalogus.bijgewerkt(event) } as ZaakEvent, event),
        undefined,
      )!;

  it('folds to the zaak that it tells of', () => {
    expect(zaakNa(2)).toMatchObject({ status: 'in werkvoorraad', zaaksoort: 'box 3', zwaarte: 'E' });
    expect(zaakNa(4)).toMatchObject({ status: 'in behandeling', behandelaar: 7, team: 'A1' });
    expect(zaakNa(6)).toMatchObject({ status: 'uitgegeven', opnieuwVerdiept: 0 });
    expect(zaakNa(stroom.length)).toMatchObject({
      zaaknummer: 'B20250000017',
      status: 'afgedaan',
      uitkomst: 'toegewezen',
      streefdatum: '2026-02-20',
      belastingjaar: 2023,
      geleverdDoor: 77,
      behandelaar: 7,
      opnieuwVerdiept: 1,
    });
  });

  it('keeps nothing personal in that', () => {
    expect(JSON.stringify(zaakNa(stroom.length))).not.toContain('versleuteld');
  });
});
