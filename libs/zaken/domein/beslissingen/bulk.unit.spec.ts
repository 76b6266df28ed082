import {
  afgedaan,
  behandelaar,
  gegeven,
  geregistreerd,
  gestart,
  INRICHTING,
  inWacht,
  uitgegeven,
  VANDAAG,
  zaakNa,
} from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde, ZaakAlToegewezen } from '../fouten.js';
import { ZAAK } from '../evolve.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import { deelToe, eisAanhouding, geefUitAanhouding, herverdeel, houdAan } from './index.js';

const regie = behandelaar(8, { rollen: ['regie'], locatie: undefined, team: undefined });
const bulk = { massabewerking: 'm1', toelichting: 'Wachten op het arrest.' };
const waarop = 'jurisprudentie (box 3)';
const aangehouden = (houder?: number): ZaakEvent => ({
  type: 'ZaakInWachtGezet',
  data: { reden: 'aangehouden', waarop, behandelaar: houder, ...bulk },
});

describe('holding up in bulk', () => {
  it('names the ground and the operation, also of a zaak that somebody works on: that work stops', () => {
    gegeven(geregistreerd())
      .als((zaak) => houdAan(zaak, regie, { waarop }, bulk))
      .dan(aangehouden());
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => houdAan(zaak, regie, { waarop }, bulk))
      .dan(aangehouden(1));
  });

  it('leaves what waits already, and what has ended', () => {
    gegeven(geregistreerd(), inWacht({ behandelaar: undefined }))
      .als((zaak) => houdAan(zaak, regie, { waarop }, bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak wacht al (post onderweg).' });
    gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
      .als((zaak) => houdAan(zaak, regie, { waarop }, bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.' });
  });

  it('is checked once for all zaken', () => {
    const bij = { inrichting: INRICHTING, vandaag: VANDAAG };
    expect(() => eisAanhouding({ waarop, tot: '2026-12-31' }, bij)).not.toThrow();
    expect(() => eisAanhouding({ waarop: 'iets' }, bij)).toThrow(OnbekendeWaarde);
    expect(() => eisAanhouding({ waarop, tot: '2026-03-04' }, bij)).toThrow(OngeldigeWaarde);
  });
});

describe('letting go on in bulk', () => {
  it.each([
    ['nobody held', [geregistreerd()], undefined],
    ['somebody held', [geregistreerd(), uitgegeven(1)], 1],
  ] as const)('brings what %s back to where it was', (_, voor, houder) => {
    const eerst = zaakNa(...voor);
    gegeven(...voor, aangehouden(houder))
      .als((zaak) => geefUitAanhouding(zaak, regie, bulk))
      .dan({ type: 'ZaakHervat', data: bulk });
    const {
      status,
      locatie,
      behandelaar: wie,
      wachtteOp,
    } = zaakNa(...voor, aangehouden(houder), {
      type: 'ZaakHervat',
      data: bulk,
    });
    expect([status, locatie, wie]).toEqual([eerst.status, eerst.locatie, eerst.behandelaar]);
    // So that urgency can tell.
    expect(wachtteOp).toBe('aangehouden');
  });

  it('leaves what waits for something else, or does not wait', () => {
    gegeven(geregistreerd(), inWacht({ behandelaar: undefined }))
      .als((zaak) => geefUitAanhouding(zaak, regie, bulk))
      .danGeweigerd(KanNuNiet, {
        uitleg: 'De zaak is niet aangehouden; zij wacht om een andere reden (post onderweg).',
      });
    gegeven(geregistreerd())
      .als((zaak) => geefUitAanhouding(zaak, regie, bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak wacht niet.' });
  });

  it('is the act of the system: nobody holds more or less by it', () => {
    const zaak = zaakNa(geregistreerd(), uitgegeven(1), gestart);
    const na = ZAAK.evolve(zaak, aangehouden(1), { metadata: { tijdstip: '5' } })!;
    expect([na.status, na.behandelaar]).toEqual(['wachtend', 1]);
  });
});

const grond = { uitleg: 'Gelijk verdeeld.', instellingen: INRICHTING.versie };
const toegewezenAan = (wie: number): ZaakEvent => ({
  type: 'ZaakToegewezen',
  data: { behandelaar: wie, mechanisme: 'push', niveau: 'medewerker', grond: 'regie', ...grond, ...bulk },
});

describe('spreading', () => {
  it('gives a zaak that nobody holds, with the rule and the reason, and starts nothing', () => {
    gegeven(geregistreerd())
      .als((zaak) => deelToe(zaak, regie, 2, grond, bulk))
      .dan(toegewezenAan(2));
    gegeven(geregistreerd(), uitgegeven(1))
      .als((zaak) => deelToe(zaak, regie, 2, grond, bulk))
      .danGeweigerd(ZaakAlToegewezen);
  });

  it('anew ends the hold of who is away, and that time, in the same append', () => {
    const vrij: ZaakEvent = {
      type: 'ZaakVrijgegeven',
      data: { behandelaar: 1, reden: bulk.toelichting, massabewerking: 'm1' },
    };
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => herverdeel(zaak, regie, { van: 1, naar: 2 }, grond, bulk))
      .dan(vrij, toegewezenAan(2));
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => herverdeel(zaak, regie, { van: 1 }, grond, bulk))
      .dan(vrij);
    expect(zaakNa(geregistreerd(), uitgegeven(1), gestart, vrij, toegewezenAan(2))).toMatchObject({
      status: 'uitgegeven',
      behandelaar: 2,
    });
  });

  it('anew leaves what somebody else has by now', () => {
    gegeven(geregistreerd(), uitgegeven(3))
      .als((zaak) => herverdeel(zaak, regie, { van: 1, naar: 2 }, grond, bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'Een andere behandelaar heeft deze zaak inmiddels.' });
    gegeven(geregistreerd())
      .als((zaak) => herverdeel(zaak, regie, { van: 1, naar: 2 }, grond, bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'Niemand heeft deze zaak in behandeling.' });
  });
});
