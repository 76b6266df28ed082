import {
  behandelaar,
  gegeven,
  gepauzeerd,
  geregistreerd,
  gestart,
  INRICHTING,
  inWacht,
  uitgegeven,
  VANDAAG,
} from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { hervat, pauzeer, zetInWacht } from './index.js';

const ik = behandelaar(1);
const werkvoorbereider = behandelaar(7, { rollen: ['werkvoorbereider'] });
const BIJ = { inrichting: INRICHTING, vandaag: VANDAAG };
const open = [geregistreerd(), uitgegeven(1), gestart];

describe('pausing', () => {
  it('stops the work and keeps the hold', () => {
    gegeven(...open)
      .als((zaak) => pauzeer(zaak, ik))
      .dan(gepauzeerd);
  });

  it('needs work to pause', () => {
    gegeven(...open, gepauzeerd)
      .als((zaak) => pauzeer(zaak, ik))
      .danGeweigerd(KanNuNiet, { uitleg: 'U bent niet met deze zaak bezig.' });
  });

  it('is for the holder only', () => {
    gegeven(...open)
      .als((zaak) => pauzeer(zaak, behandelaar(2)))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak niet in behandeling.' });
  });
});

describe('waiting', () => {
  const verzoek = {
    reden: 'informatie belastingplichtige',
    waarop: 'brief',
    tot: '2026-04-01',
    toelichting: 'Gevraagd.',
  };

  it('names reason, object and day, and whose work stops', () => {
    gegeven(...open)
      .als((zaak) => zetInWacht(zaak, ik, verzoek, BIJ))
      .dan({ type: 'ZaakInWachtGezet', data: { ...verzoek, behandelaar: 1 } });
  });

  it('of a zaak that nobody holds is arranged by who prepares the work, and stops nobody', () => {
    gegeven(geregistreerd())
      .als((zaak) => zetInWacht(zaak, werkvoorbereider, { reden: 'wachtrij' }, BIJ))
      .dan(inWacht({ reden: 'wachtrij', behandelaar: undefined }));
  });

  it.each([
    ['a reason that is not configured', { reden: 'vakantie' }, 'reden'],
    ['a reason that asks for what', { reden: 'consult' }, 'waarop'],
    ['something that the reason does not know', { reden: 'consult', waarop: 'brief' }, 'waarop'],
  ])('refuses %s, and names what there is', (_, wacht, veld) => {
    gegeven(...open)
      .als((zaak) => zetInWacht(zaak, ik, wacht, BIJ))
      .danGeweigerd(OnbekendeWaarde, { veld });
  });

  it('is until today or later', () => {
    const tot = (dag: string) => gegeven(...open).als((zaak) => zetInWacht(zaak, ik, { ...verzoek, tot: dag }, BIJ));
    tot('2026-03-04').danGeweigerd(OngeldigeWaarde, { veld: 'tot', uitleg: 'Mag niet voor 5 maart 2026 liggen.' });
    tot(VANDAAG).dan({ type: 'ZaakInWachtGezet', data: { ...verzoek, tot: VANDAAG, behandelaar: 1 } });
  });

  it('refuses something where nothing is to be named', () => {
    gegeven(...open)
      .als((zaak) => zetInWacht(zaak, ik, { reden: 'wachtrij', waarop: 'brief' }, BIJ))
      .danGeweigerd(OngeldigeWaarde, { veld: 'waarop', uitleg: 'Bij wachtrij hoort geen waarop.' });
  });

  it('refuses uitstel without a day: that it is demanded, and by what', () => {
    gegeven(...open)
      .als((zaak) => zetInWacht(zaak, ik, { reden: 'uitstel' }, BIJ))
      .danGeweigerd(OngeldigeWaarde, { veld: 'tot', code: 'verplicht' });
  });

  it('ends by going on, with what came in', () => {
    gegeven(...open, inWacht())
      .als((zaak) => hervat(zaak, ik, 'Jaaropgaaf ontvangen.'))
      .dan({ type: 'ZaakHervat', data: { toelichting: 'Jaaropgaaf ontvangen.' } });
  });

  it('does not end by itself when work starts', () => {
    gegeven(...open, inWacht())
      .als((zaak) => pauzeer(zaak, ik))
      .danGeweigerd(KanNuNiet);
  });
});
