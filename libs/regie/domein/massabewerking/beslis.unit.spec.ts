import fc from 'fast-check';
import {
  BeurtVoorbij,
  hervat,
  legVast,
  MASSABEWERKING,
  MassabewerkingKanNiet,
  MassabewerkingNietGevonden,
  onderbreek,
  pakOp,
  start,
  type Massabewerking,
  type MassabewerkingEvent,
  type MassabewerkingGestart,
} from './index.js';

const besteld = (aantal = 3): MassabewerkingGestart => ({
  type: 'MassabewerkingGestart',
  data: {
    opdracht: { soort: 'aanhouding', waarop: 'ander proces' },
    reden: 'Daarom.',
    proef: false,
    rollen: ['regie'],
    selectie: { zaaktypen: ['bezwaar'] },
    voorraad: '7',
    aantal,
  },
});
const opgepakt = (beurt = 1): MassabewerkingEvent => ({ type: 'MassabewerkingOpgepakt', data: { beurt } });
const verwerkt = (eerste: number, aantal: number, beurt = 1, geweigerd: number[] = []): MassabewerkingEvent => ({
  type: 'MassapostenVerwerkt',
  data: { beurt, eerste, aantal, geweigerd: geweigerd.map((nummer) => ({ nummer, reden: 'Nee.' })) },
});
const onderbroken: MassabewerkingEvent = { type: 'MassabewerkingOnderbroken', data: { reden: 'Pauze.' } };
const METADATA = { tijdstip: '1000', medewerker: '8', team: 'R1' };

const na = (...events: readonly MassabewerkingEvent[]): Massabewerking | undefined =>
  events.reduce((tot, event) => MASSABEWERKING.evolve(tot, event, { metadata: METADATA }), MASSABEWERKING.begin);

function gegeven(...events: readonly MassabewerkingEvent[]) {
  return {
    als: (beslis: (bewerking: Massabewerking | undefined) => readonly MassabewerkingEvent[]) => ({
      dan: (...verwacht: readonly MassabewerkingEvent[]) => expect(beslis(na(...events))).toEqual(verwacht),
      danGeweigerd: (fout: new (...args: never[]) => Error) => expect(() => beslis(na(...events))).toThrow(fout),
    }),
  };
}

describe('an operation', () => {
  it('starts once, and keeps who ordered it as that person was', () => {
    gegeven()
      .als((bewerking) => start(bewerking, besteld().data))
      .dan(besteld());
    gegeven(besteld())
      .als((bewerking) => start(bewerking, besteld(9).data))
      .dan();
    expect(na(besteld())).toMatchObject({
      status: 'lopend',
      aantal: 3,
      verwerkt: 0,
      door: { medewerker: 8, rollen: ['regie'], team: 'R1' },
    });
  });

  it('of no zaak is done at once', () => {
    expect(na(besteld(0))?.status).toBe('voltooid');
    gegeven(besteld(0))
      .als((bewerking) => pakOp(bewerking, 1))
      .dan();
  });

  it('is gone on with by one program at a time: the one with the highest token', () => {
    gegeven(besteld())
      .als((bewerking) => pakOp(bewerking, 4))
      .dan(opgepakt(4));
    gegeven(besteld(), opgepakt(4))
      .als((bewerking) => pakOp(bewerking, 4))
      .danGeweigerd(BeurtVoorbij);
    gegeven(besteld(), onderbroken)
      .als((bewerking) => pakOp(bewerking, 5))
      .dan();
  });

  it.each([
    ['of an older turn', verwerkt(0, 2, 1)],
    ['that was told already', verwerkt(0, 1, 2)],
    ['that leaves zaken out', verwerkt(2, 1, 2)],
  ])('refuses what became of zaken %s', (_, { data }) => {
    gegeven(besteld(), opgepakt(1), verwerkt(0, 1), opgepakt(2))
      .als((bewerking) => legVast(bewerking, data as never))
      .danGeweigerd(BeurtVoorbij);
  });

  it('is done with its last zaak', () => {
    expect(na(besteld(), opgepakt(), verwerkt(0, 2, 1, [1]))).toMatchObject({
      status: 'lopend',
      verwerkt: 2,
      geweigerd: 1,
    });
    expect(na(besteld(), opgepakt(), verwerkt(0, 2), verwerkt(2, 1))?.status).toBe('voltooid');
  });
});

describe('interrupting', () => {
  it('stops it, and going on starts it again where it was', () => {
    gegeven(besteld(), opgepakt(), verwerkt(0, 1))
      .als((bewerking) => onderbreek(bewerking, 'Pauze.'))
      .dan(onderbroken);
    gegeven(besteld(), opgepakt(), verwerkt(0, 1), onderbroken)
      .als((bewerking) => hervat(bewerking, undefined))
      .dan({ type: 'MassabewerkingHervat', data: { reden: undefined } });
    const verder = na(besteld(), opgepakt(), verwerkt(0, 1), onderbroken, { type: 'MassabewerkingHervat', data: {} });
    expect(verder).toMatchObject({ status: 'lopend', verwerkt: 1 });
  });

  it('still hears what was under way', () => {
    gegeven(besteld(), opgepakt(), onderbroken)
      .als((bewerking) => legVast(bewerking, verwerkt(0, 3).data as never))
      .dan(verwerkt(0, 3));
    expect(na(besteld(), opgepakt(), onderbroken, verwerkt(0, 3))?.status).toBe('voltooid');
  });

  it('is for what runs, and going on for what was interrupted', () => {
    for (const events of [[besteld(), onderbroken], [besteld(0)]]) {
      gegeven(...events)
        .als((bewerking) => onderbreek(bewerking, 'x'))
        .danGeweigerd(MassabewerkingKanNiet);
    }
    for (const events of [[besteld()], [besteld(0)]]) {
      gegeven(...events)
        .als((bewerking) => hervat(bewerking, undefined))
        .danGeweigerd(MassabewerkingKanNiet);
    }
    gegeven()
      .als((bewerking) => onderbreek(bewerking, 'x'))
      .danGeweigerd(MassabewerkingNietGevonden);
  });
});

it('never counts more zaken than it has, whatever programs tell in whatever order', () => {
  const melding = fc.record({
    beurt: fc.integer({ min: 1, max: 3 }),
    eerste: fc.integer({ min: 0, max: 6 }),
    aantal: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(melding, fc.integer({ min: 1, max: 3 }))), (daden) => {
      let events: MassabewerkingEvent[] = [besteld(6)];
      const gezien: number[] = [];
      for (const daad of daden) {
        try {
          const nieuw =
            typeof daad === 'number'
              ? pakOp(na(...events), daad)
              : legVast(na(...events), { ...daad, aantal: Math.min(daad.aantal, 6 - daad.eerste), geweigerd: [] });
          events = [...events, ...nieuw];
          for (const event of nieuw) {
            if (event.type !== 'MassapostenVerwerkt') continue;
            gezien.push(...Array.from({ length: event.data.aantal }, (_, n) => event.data.eerste + n));
          }
        } catch (fout) {
          expect(fout).toBeInstanceOf(BeurtVoorbij);
        }
      }
      expect(gezien).toEqual(gezien.map((_, n) => n));
      expect(na(...events)!.verwerkt).toBe(gezien.length);
    }),
  );
});
