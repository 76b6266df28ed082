import { afgedaan, behandelaar, gegeven, geregistreerd, gestart, uitgegeven, VANDAAG } from '../../testing/gegeven.js';
import { KanNuNiet, OngeldigeWaarde } from '../fouten.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import { geefVoorrang, haalUit, neemOp, trekVoorrangIn } from './index.js';

const regie = behandelaar(8, { rollen: ['regie'], locatie: undefined, team: undefined });
const verzoek = { tot: '2026-12-31', toelichting: 'Toegezegd.' };
const gegevenVoorrang: ZaakEvent = { type: 'ZaakVoorrangGegeven', data: verzoek };
const bulk = { massabewerking: 'm1', toelichting: 'Oude voorraad eerst.' };
const opname = { campagne: 'c1', thema: 'giften', tot: '2026-12-31' };
const opgenomen = (tot = '2026-12-31', campagne = 'c1'): ZaakEvent => ({
  type: 'ZaakVoorrangGegeven',
  data: { ...opname, campagne, tot, ...bulk },
});

describe('priority by regie', () => {
  it('has a reason and a last day, and is given anew in the place of an earlier one', () => {
    for (const voor of [[geregistreerd()], [geregistreerd(), gegevenVoorrang], [geregistreerd(), uitgegeven(1)]]) {
      gegeven(...voor)
        .als((zaak) => geefVoorrang(zaak, regie, verzoek, VANDAAG))
        .dan(gegevenVoorrang);
    }
  });

  it('does not end before it begins, and is not for what has ended', () => {
    gegeven(geregistreerd())
      .als((zaak) => geefVoorrang(zaak, regie, { ...verzoek, tot: '2026-03-04' }, VANDAAG))
      .danGeweigerd(OngeldigeWaarde, { veld: 'tot', code: 'te-vroeg' });
    gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
      .als((zaak) => geefVoorrang(zaak, regie, verzoek, VANDAAG))
      .danGeweigerd(KanNuNiet);
  });

  it('is taken back where it was given', () => {
    gegeven(geregistreerd(), gegevenVoorrang)
      .als((zaak) => trekVoorrangIn(zaak, regie, { toelichting: 'Klaar.' }))
      .dan({ type: 'ZaakVoorrangVervallen', data: { toelichting: 'Klaar.' } });
    gegeven(geregistreerd(), opgenomen())
      .als((zaak) => trekVoorrangIn(zaak, regie, { toelichting: 'Klaar.' }))
      .danGeweigerd(KanNuNiet, { uitleg: 'Regie gaf deze zaak geen voorrang.' });
  });
});

describe('a campaign', () => {
  it('takes a zaak in that is in no other one', () => {
    gegeven(geregistreerd(), gegevenVoorrang)
      .als((zaak) => neemOp(zaak, regie, opname, bulk, VANDAAG))
      .dan(opgenomen());
    gegeven(geregistreerd(), opgenomen('2026-03-04', 'c0'))
      .als((zaak) => neemOp(zaak, regie, opname, bulk, VANDAAG))
      .dan(opgenomen());
    gegeven(geregistreerd(), opgenomen('2026-03-05', 'c0'))
      .als((zaak) => neemOp(zaak, regie, opname, bulk, VANDAAG))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak zit al in een campagne (giften).' });
  });

  it('lets a zaak go that is in it', () => {
    gegeven(geregistreerd(), opgenomen())
      .als((zaak) => haalUit(zaak, regie, 'c1', bulk))
      .dan({ type: 'ZaakVoorrangVervallen', data: { campagne: 'c1', ...bulk } });
    gegeven(geregistreerd(), opgenomen(), { type: 'ZaakVoorrangVervallen', data: { campagne: 'c1', ...bulk } })
      .als((zaak) => haalUit(zaak, regie, 'c1', bulk))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak zit niet in deze campagne.' });
  });
});
