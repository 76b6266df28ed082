import {
  afgedaan,
  behandelaar,
  besluit,
  consult,
  geclassificeerd,
  gegeven,
  geregistreerd,
  gestart,
  INRICHTING,
  uitgegeven,
  vrijgegeven,
  zaakNa,
} from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { doeAf, draagOver, heropen, neemBesluit } from './index.js';

const ik = behandelaar(1);
const werkvoorbereider = behandelaar(7, { rollen: ['werkvoorbereider'] });
const open = [geregistreerd(), geclassificeerd(), uitgegeven(1), gestart];

describe('a besluit', () => {
  const verzoek = { uitkomst: 'deels toegewezen', gronden: 'Giften zijn aftrekbaar.' };

  it('has an outcome of the zaaktype, and grounds', () => {
    gegeven(...open)
      .als((zaak) => neemBesluit(zaak, ik, verzoek, INRICHTING))
      .dan({ type: 'BesluitGenomen', data: verzoek });
  });

  it.each(['ingetrokken', 'aanslag conform', 'gek'])(
    'has not the outcome %s, and names only those it has',
    (uitkomst) => {
      gegeven(...open)
        .als((zaak) => neemBesluit(zaak, ik, { ...verzoek, uitkomst }, INRICHTING))
        .danGeweigerd(OnbekendeWaarde, {
          veld: 'uitkomst',
          waarde: uitkomst,
          toegestaan: ['toegewezen', 'deels toegewezen', 'afgewezen', 'niet-ontvankelijk'],
        });
    },
  );
});

describe('disposing', () => {
  it('takes the outcome of the besluit that stands', () => {
    gegeven(...open, besluit('afgewezen'))
      .als((zaak) => doeAf(zaak, ik, { toelichting: 'Zie besluit.' }, INRICHTING))
      .dan({ type: 'ZaakAfgedaan', data: { uitkomst: 'afgewezen', behandelaar: 1, toelichting: 'Zie besluit.' } });
  });

  it('records the besluit too when the outcome needs one and none stands', () => {
    gegeven(...open)
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'toegewezen', toelichting: 'Klopt.' }, INRICHTING))
      .dan(
        { type: 'BesluitGenomen', data: { uitkomst: 'toegewezen', gronden: 'Klopt.' } },
        { type: 'ZaakAfgedaan', data: { uitkomst: 'toegewezen', behandelaar: 1 } },
      );
  });

  it('needs no besluit when the belanghebbende withdraws', () => {
    gegeven(...open)
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'ingetrokken' }, INRICHTING))
      .dan({ type: 'ZaakAfgedaan', data: { uitkomst: 'ingetrokken', behandelaar: 1 } });
  });

  it('refuses an outcome that needs a besluit without its grounds', () => {
    gegeven(...open)
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'toegewezen' }, INRICHTING))
      .danGeweigerd(OngeldigeWaarde, { veld: 'toelichting', code: 'verplicht' });
  });

  it('makes a besluit lapse when the belanghebbende withdraws after it, and says why', () => {
    const beslist = gegeven(...open, besluit('afgewezen'));
    beslist
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'ingetrokken', toelichting: 'Brief van 3 maart.' }, INRICHTING))
      .dan(
        { type: 'BesluitVervallen', data: { besluit: 'afgewezen', uitkomst: 'ingetrokken' } },
        { type: 'ZaakAfgedaan', data: { uitkomst: 'ingetrokken', behandelaar: 1, toelichting: 'Brief van 3 maart.' } },
      );
    beslist
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'ingetrokken' }, INRICHTING))
      .danGeweigerd(OngeldigeWaarde, {
        veld: 'toelichting',
        uitleg: "Is verplicht: het besluit 'afgewezen' vervalt hiermee.",
      });
  });

  it('after a besluit that lapsed leaves none', () => {
    const vervallen = { type: 'BesluitVervallen', data: { besluit: 'afgewezen', uitkomst: 'ingetrokken' } } as const;
    expect(zaakNa(...open, besluit('afgewezen'), vervallen).besluit).toBeUndefined();
  });

  it('lets the consults that are open lapse, as handing over does', () => {
    const vervallen = { type: 'ConsultVervallen', data: { consultId: 'c1', aan: 'VTA' } } as const;
    const gevraagd = gegeven(...open, consult());
    for (const einde of [
      gevraagd.gevolg((zaak) => doeAf(zaak, ik, { uitkomst: 'ingetrokken' }, INRICHTING)),
      gevraagd.gevolg((zaak) => draagOver(zaak, ik, { proces: 'CAP', reden: 'x' }, INRICHTING)),
    ]) {
      expect(einde).toEqual([vervallen, expect.objectContaining({ type: expect.stringMatching(/^Zaak/) })]);
    }
    expect(zaakNa(...open, consult(), vervallen).consulten).toBeUndefined();
  });

  it('waits until the zaak has a soort: otherwise the work would count in no kind', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'ingetrokken' }, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is nog niet geclassificeerd.' });
  });

  it('does not pass by a besluit that stands to another one', () => {
    gegeven(...open, besluit('afgewezen'))
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'toegewezen', toelichting: 'x' }, INRICHTING))
      .danGeweigerd(KanNuNiet, {
        uitleg: "Er staat een besluit met uitkomst 'afgewezen'. Neem eerst een nieuw besluit.",
      });
  });

  it.each([
    ['no outcome', {}],
    ['the outcome of another zaaktype', { uitkomst: 'aanslag conform' }],
  ])('refuses %s', (_, verzoek) => {
    gegeven(...open)
      .als((zaak) => doeAf(zaak, ik, verzoek, INRICHTING))
      .danGeweigerd(OnbekendeWaarde, { veld: 'uitkomst' });
  });

  it('carries out the besluit of a zaak that was let go, and nothing else', () => {
    const losgelaten = gegeven(...open, besluit('afgewezen'), vrijgegeven(1));
    losgelaten
      .als((zaak) => doeAf(zaak, werkvoorbereider, {}, INRICHTING))
      .dan({ type: 'ZaakAfgedaan', data: { uitkomst: 'afgewezen' } });
    losgelaten
      .als((zaak) => doeAf(zaak, werkvoorbereider, { uitkomst: 'administratief afgedaan' }, INRICHTING))
      .danGeweigerd(KanNuNiet, {
        uitleg: "Er staat een besluit met uitkomst 'afgewezen'. Alleen wie de zaak heeft, kan daarvan afwijken.",
      });
  });

  it('of a zaak that nobody holds is administrative', () => {
    gegeven(geregistreerd(), geclassificeerd())
      .als((zaak) => doeAf(zaak, werkvoorbereider, { uitkomst: 'administratief afgedaan' }, INRICHTING))
      .dan({ type: 'ZaakAfgedaan', data: { uitkomst: 'administratief afgedaan' } });
    gegeven(geregistreerd(), geclassificeerd())
      .als((zaak) => doeAf(zaak, werkvoorbereider, { uitkomst: 'toegewezen' }, INRICHTING))
      .danGeweigerd(OnbekendeWaarde, { toegestaan: ['administratief afgedaan', 'ambtshalve afgewikkeld'] });
    gegeven(geregistreerd(), geclassificeerd())
      .als((zaak) => doeAf(zaak, ik, { uitkomst: 'administratief afgedaan' }, INRICHTING))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak niet in behandeling.' });
  });
});

describe('handing over', () => {
  it('names the process, why, and the rule that decided', () => {
    const overdracht = { proces: 'CAP', reden: 'Laag risico.', regelversie: 'risicotool-4' };
    gegeven(...open)
      .als((zaak) => draagOver(zaak, ik, overdracht, INRICHTING))
      .dan({ type: 'ZaakOvergedragen', data: { ...overdracht, behandelaar: 1 } });
  });

  it('is to a process that is configured', () => {
    gegeven(...open)
      .als((zaak) => draagOver(zaak, ik, { proces: 'de kelder', reden: 'x' }, INRICHTING))
      .danGeweigerd(OnbekendeWaarde, { veld: 'proces', toegestaan: ['CAP', 'MKB', 'massaal bezwaar', 'box 3'] });
  });
});

describe('reopening', () => {
  it('is for a zaak that ended', () => {
    gegeven(...open, afgedaan(1))
      .als((zaak) => heropen(zaak, ik, 'Nieuw feit.'))
      .dan({ type: 'ZaakHeropend', data: { reden: 'Nieuw feit.' } });
    gegeven(...open)
      .als((zaak) => heropen(zaak, ik, 'Nieuw feit.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is nog open.' });
  });
});
