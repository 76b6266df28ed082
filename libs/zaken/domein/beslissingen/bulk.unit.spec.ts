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
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { ZAAK } from '../evolve.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import { eisAanhouding, geefUitAanhouding, houdAan } from './index.js';

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
