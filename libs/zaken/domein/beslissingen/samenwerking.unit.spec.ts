import {
  afgedaan,
  behandelaar,
  consult,
  door,
  gegeven,
  geregistreerd,
  gestart,
  meekijken,
  uitgegeven,
} from '../../testing/gegeven.js';
import { KanNuNiet } from '../fouten.js';
import { beantwoordConsult, beeindigMeekijken, startMeekijken, vraagConsult } from './index.js';

const ik = behandelaar(1);
const collega = behandelaar(2);
const vta = behandelaar(5, { rollen: ['vta'], locatie: 'Den Haag', team: undefined });
const open = [geregistreerd(), uitgegeven(1), gestart];

describe('a consult', () => {
  const antwoord = (aan: 'VTA' | 'collega') =>
    ({ type: 'ConsultBeantwoord', data: { consultId: 'c1', aan, antwoord: 'Ja.' } }) as const;

  it('is asked by the holder, of a role or of somebody by name', () => {
    for (const medewerker of [undefined, 5]) {
      const gevraagd = consult({ medewerker });
      gegeven(...open)
        .als((zaak) => vraagConsult(zaak, ik, gevraagd.data))
        .dan(gevraagd);
    }
  });

  it('is not asked of oneself', () => {
    gegeven(...open)
      .als((zaak) => vraagConsult(zaak, ik, consult({ aan: 'collega', medewerker: 1 }).data))
      .danGeweigerd(KanNuNiet, { uitleg: 'U kunt uzelf geen consult vragen.' });
  });

  it('is answered by anybody of the role', () => {
    gegeven(...open, consult())
      .als((zaak) => beantwoordConsult(zaak, vta, 'c1', 'Ja.'))
      .dan(antwoord('VTA'));
    gegeven(...open, consult({ aan: 'collega' }))
      .als((zaak) => beantwoordConsult(zaak, collega, 'c1', 'Ja.'))
      .dan(antwoord('collega'));
  });

  it.each([
    ['another than who was named', consult({ aan: 'collega', medewerker: 3 }), collega],
    ['another role', consult(), collega],
    ['who was named as a VTA and is none', consult({ medewerker: 2 }), collega],
    ['the holder who asked', consult({ aan: 'collega' }), ik],
  ])('is not answered by %s', (_, gevraagd, wie) => {
    gegeven(...open, gevraagd)
      .als((zaak) => beantwoordConsult(zaak, wie, 'c1', 'Ja.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'Er staat geen consult open dat u kunt beantwoorden.' });
  });

  it('is answered once, while another stays open', () => {
    gegeven(...open, consult(), antwoord('VTA'), consult({ consultId: 'c2' }))
      .als((zaak) => beantwoordConsult(zaak, vta, 'c1', 'Ja.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'Dit consult staat niet (meer) open voor u.' });
  });

  it('lapses when the zaak ends', () => {
    gegeven(...open, consult(), afgedaan(1))
      .als((zaak) => beantwoordConsult(zaak, vta, 'c1', 'Ja.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.' });
  });
});

describe('looking along', () => {
  const beeindigd = { type: 'MeekijkenBeeindigd', data: {} } as const;

  it('is work on a zaak that somebody else holds', () => {
    gegeven(...open)
      .als((zaak) => startMeekijken(zaak, collega))
      .dan(meekijken);
    gegeven(...open)
      .als((zaak) => startMeekijken(zaak, ik))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak zelf in behandeling.' });
  });

  it('ends for who does it, also when the zaak ended meanwhile', () => {
    gegeven(...open, door(2, meekijken), afgedaan(1))
      .als((zaak) => beeindigMeekijken(zaak, collega))
      .dan(beeindigd);
  });

  it('starts once, and ends once', () => {
    gegeven(...open, door(2, meekijken))
      .als((zaak) => startMeekijken(zaak, collega))
      .danGeweigerd(KanNuNiet, { uitleg: 'U kijkt al mee.' });
    gegeven(...open)
      .als((zaak) => beeindigMeekijken(zaak, collega))
      .danGeweigerd(KanNuNiet, { uitleg: 'U kijkt niet mee.' });
  });
});
