import fc from 'fast-check';
import {
  afgedaan,
  door,
  geclassificeerd,
  gepauzeerd,
  geregistreerd,
  gestart,
  MOMENT,
  toegewezen,
  uitgegeven,
  vrijgegeven,
} from '../testing/gegeven.js';
import { ZAAK, ZAAKKENMERKEN, ZAKEN_CATALOGUS, type Zaak, type ZaakEvent } from './index.js';

const LOG = { bron: 'oud', rij: 1 };
/** Every type of event at least once, with what it may change. */
const EVENTS: readonly ZaakEvent[] = [
  geclassificeerd('overig'),
  geclassificeerd('box 3'),
  { type: 'ZaakGekoppeld', data: { zaaknummer: 'B1', zaakId: 'z', aard: 'voortgekomen uit' } },
  { type: 'ZaakOntkoppeld', data: { zaaknummer: 'B1', zaakId: 'z', reden: 'x' } },
  uitgegeven(1),
  toegewezen(2, 'A2'),
  vrijgegeven(1),
  {
    type: 'ZaakVerplaatst',
    data: {
      van: 'Arnhem',
      naar: 'Eindhoven',
      mechanisme: 'push',
      niveau: 'locatie',
      grond: 'regie',
      instellingen: 'proef',
      toelichting: 'ruimte',
    },
  },
  { type: 'ZaakVoorrangGegeven', data: { tot: '2026-12-31', toelichting: 'x' } },
  { type: 'ZaakVoorrangGegeven', data: { tot: '2026-12-31', campagne: 'c', thema: 'giften', toelichting: 'x' } },
  { type: 'ZaakVoorrangVervallen', data: { toelichting: 'x' } },
  { type: 'ZaakTeruggegeven', data: { behandelaar: 1, reden: 'te zwaar' } },
  gestart,
  gepauzeerd,
  { type: 'BehandelingGestart', data: { log: LOG } },
  { type: 'BehandelingGepauzeerd', data: { log: LOG } },
  { type: 'ActiviteitVastgelegd', data: { log: LOG } },
  { type: 'ZaakInWachtGezet', data: { reden: 'uitstel', tot: '2026-04-01', behandelaar: 1 } },
  { type: 'ZaakHervat', data: {} },
  { type: 'NotitieVastgelegd', data: { tekst: 'x' } },
  { type: 'OverwegingVastgelegd', data: { tekst: 'x' } },
  { type: 'VertrouwelijkeNotitieVastgelegd', data: { tekst: 'x' } },
  { type: 'DocumentToegevoegd', data: { gdaId: 'g', soort: 'brief', openbaarheidsklasse: 'intern' } as never },
  { type: 'BriefGevraagd', data: { briefId: 'b', soort: 'rappel' } },
  { type: 'BriefVerzonden', data: { briefId: 'b', soort: 'rappel' } as never },
  { type: 'ContactVastgelegd', data: { soort: 'telefoon', richting: 'uitgaand', samenvatting: 'x' } as never },
  { type: 'GesprekGestart', data: { richting: 'uitgaand' } },
  { type: 'GesprekBeeindigd', data: { richting: 'uitgaand', samenvatting: 'x' } },
  { type: 'ConsultGevraagd', data: { consultId: 'c', aan: 'VTA', vraag: 'x' } },
  { type: 'ConsultBeantwoord', data: { consultId: 'c', antwoord: 'x' } as never },
  { type: 'ConsultVervallen', data: { consultId: 'c', aan: 'VTA' } },
  { type: 'MeekijkenGestart', data: {} },
  { type: 'MeekijkenBeeindigd', data: {} },
  { type: 'BesluitGenomen', data: { uitkomst: 'toegewezen', gronden: 'x' } },
  { type: 'BesluitVervallen', data: { besluit: 'toegewezen', uitkomst: 'ingetrokken' } },
  afgedaan(1),
  { type: 'ZaakOvergedragen', data: { proces: 'CAP', reden: 'x', behandelaar: 1 } },
  { type: 'ZaakHeropend', data: { reden: 'x' } },
];

interface Gebeurd {
  readonly event: ZaakEvent;
  readonly wie: number;
  readonly na: number;
}
const vouw = (gebeurd: readonly Gebeurd[]): Zaak => {
  const begin = { event: geregistreerd(), wie: 1, na: 0 };
  return [begin, ...gebeurd].reduce<Zaak | undefined>(
    (zaak, { event, wie, na }) =>
      ZAAK.evolve(zaak, event, { metadata: { tijdstip: String(MOMENT + na), medewerker: String(wie) } }),
    ZAAK.begin,
  )!;
};

describe('what steering needs to know of a zaak', () => {
  it('follows from the events that it names, whatever else happens', () => {
    const gebeurd = fc.record({
      event: fc.constantFrom(...EVENTS),
      wie: fc.integer({ min: 1, max: 3 }),
      na: fc.integer({ min: 0, max: 10_000_000 }),
    });
    const typen: readonly string[] = ZAAKKENMERKEN.typen;
    fc.assert(
      fc.property(fc.array(gebeurd, { maxLength: 25 }), (alle) => {
        const nodig = alle.filter(
          ({ event }) => typen.includes(event.type) && !Object.hasOwn(event.data, ZAAKKENMERKEN.zonder),
        );
        expect(ZAAKKENMERKEN.kenmerken(vouw(nodig))).toEqual(ZAAKKENMERKEN.kenmerken(vouw(alle)));
      }),
      { numRuns: 500 },
    );
  });

  it('is shown above for every event that there is', () => {
    const getoond = new Set(EVENTS.map(({ type }) => type as string)).add('ZaakGeregistreerd');
    const alle = ZAKEN_CATALOGUS.map(({ type }) => type).filter((type) => type !== 'DossierGeraadpleegd');
    expect(getoond).toEqual(new Set(alle));
  });

  it('does not hold who holds it', () => {
    const zaak = vouw([{ event: door(71, uitgegeven(71)), wie: 71, na: 1 }]);
    expect(zaak.behandelaar).toBe(71);
    expect(JSON.stringify(ZAAKKENMERKEN.kenmerken(zaak))).not.toContain('71');
  });
});
