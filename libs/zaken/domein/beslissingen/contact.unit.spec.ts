import {
  behandelaar,
  door,
  gegeven,
  geregistreerd,
  gesprek,
  gestart,
  meekijken,
  uitgegeven,
} from '../../testing/gegeven.js';
import { KanNuNiet } from '../fouten.js';
import { beeindigGesprek, legContactVast, startGesprek } from './index.js';

const ik = behandelaar(1);
const beeindigd = { type: 'GesprekBeeindigd', data: { richting: 'inkomend', samenvatting: 'Trekt in.' } } as const;
const pauze = { type: 'BehandelingGepauzeerd', data: {} } as const;

it('a contact that was is recorded with form, direction and what was said', () => {
  const contact = { vorm: 'vooraankondiging', richting: 'uitgaand', samenvatting: 'Correctie aangekondigd.' } as const;
  gegeven(geregistreerd())
    .als((zaak) => legContactVast(zaak, ik, contact))
    .dan({ type: 'ContactVastgelegd', data: contact });
});

describe('a call', () => {
  it('starts once', () => {
    gegeven(geregistreerd())
      .als((zaak) => startGesprek(zaak, ik, 'inkomend'))
      .dan(gesprek());
    gegeven(geregistreerd(), gesprek())
      .als((zaak) => startGesprek(zaak, ik, 'uitgaand'))
      .danGeweigerd(KanNuNiet, { uitleg: 'U bent al in gesprek over deze zaak.' });
  });

  it('ends with its direction; on a zaak that one works on the work goes on', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, gesprek())
      .als((zaak) => beeindigGesprek(zaak, ik, 'Trekt in.'))
      .dan(beeindigd);
  });

  it('ends with a pause for who did not have the zaak open, or the time would run on', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart, gesprek())
      .als((zaak) => beeindigGesprek(zaak, ik, 'Trekt in.'))
      .dan(beeindigd, pauze);
  });

  it('ends without one for who started the zaak while calling', () => {
    gegeven(geregistreerd(), gesprek(), uitgegeven(1), gestart)
      .als((zaak) => beeindigGesprek(zaak, ik, 'Trekt in.'))
      .dan(beeindigd);
  });

  it('ends without one for who looks along', () => {
    gegeven(geregistreerd(), uitgegeven(2), meekijken, gesprek())
      .als((zaak) => beeindigGesprek(zaak, ik, 'Trekt in.'))
      .dan(beeindigd);
  });

  it('is ended by who holds it', () => {
    gegeven(geregistreerd(), door(2, gesprek()))
      .als((zaak) => beeindigGesprek(zaak, ik, 'Trekt in.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'U bent niet in gesprek over deze zaak.' });
  });
});
