import {
  afgedaan,
  behandelaar,
  gegeven,
  gepauzeerd,
  geregistreerd,
  gestart,
  INRICHTING,
  toegewezen,
  uitgegeven,
  vrijgegeven,
  zaakNa,
} from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeInhoud, OngeldigeWaarde, ZaakAlToegewezen } from '../fouten.js';
import type { ZaakEvent } from '../gebeurtenissen/index.js';
import type { Zaak } from '../zaak.js';
import { geefTerug, geefUit, geefVrij, start, wijsToe, wijsToeVolgensRegel } from './index.js';

const ik = behandelaar(1);
const teamleider = behandelaar(9, { rollen: ['teamleider'] });
const regie = behandelaar(8, { rollen: ['regie'], locatie: undefined, team: undefined });
const { versie } = INRICHTING;
const TOEDELING = { behandelaar: 1, grond: 'capaciteit', uitleg: 'Er was ruimte.', instellingen: versie };

describe('starting', () => {
  it('takes a zaak that nobody holds, for the team of who takes it, and says why it is theirs', () => {
    gegeven(geregistreerd())
      .als((zaak) => start(zaak, ik, versie))
      .dan(uitgegeven(1, 'A1'), gestart);
  });

  it('goes on with a zaak one holds', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, gepauzeerd)
      .als((zaak) => start(zaak, ik, versie))
      .dan(gestart);
  });

  it('takes a zaak that was given back', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart, vrijgegeven(2))
      .als((zaak) => start(zaak, ik, versie))
      .dan(uitgegeven(1), gestart);
  });

  it('never takes a zaak from a colleague', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart)
      .als((zaak) => start(zaak, ik, versie))
      .danGeweigerd(ZaakAlToegewezen, { mogelijk: expect.not.arrayContaining(['start']) });
  });

  it('does not start twice', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => start(zaak, ik, versie))
      .danGeweigerd(KanNuNiet, {
        uitleg: 'U bent al met deze zaak bezig.',
        mogelijk: expect.arrayContaining(['pauze']),
      });
  });

  it('calls a zaak that a colleague disposed of afgedaan, not taken', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart, afgedaan(2))
      .als((zaak) => start(zaak, ik, versie))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.' });
  });
});

it('the next zaak is given with the ground on which it was chosen, and started', () => {
  const grond = { grond: 'volgorde', uitleg: 'Vroegste streefdatum.', instellingen: 'proef' };
  gegeven(geregistreerd())
    .als((zaak) => geefUit(zaak, ik, grond))
    .dan({ type: 'ZaakUitgegeven', data: { ...uitgegeven(1, 'A1').data, ...grond } }, gestart);
});

describe('assigning', () => {
  const push = { behandelaar: 2, grond: 'expertise', toelichting: 'U kent box 3.' } as const;

  it('to oneself is a choice: nothing is started', () => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToe(zaak, ik, {}, versie))
      .dan(toegewezen(1));
  });

  it('to oneself is for who handles zaken: who steers names somebody', () => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToe(zaak, regie, { grond: 'regie', toelichting: 'x' }, versie))
      .danGeweigerd(OngeldigeWaarde, { veld: 'medewerker', code: 'verplicht' });
  });

  it('by who steers no team leaves the team open: it is known when the work starts', () => {
    const werkvoorbereider = behandelaar(7, { rollen: ['werkvoorbereider'], team: 'W1' });
    const [event] = gegeven(geregistreerd()).gevolg((zaak) => wijsToe(zaak, werkvoorbereider, push, versie));
    expect(event!.data).toMatchObject({ behandelaar: 2, team: undefined });
  });

  it('to somebody else carries ground, explanation, reason and the version of the settings', () => {
    gegeven(geregistreerd(), uitgegeven(1), vrijgegeven(1))
      .als((zaak) => wijsToe(zaak, teamleider, push, versie))
      .dan({
        type: 'ZaakToegewezen',
        data: {
          behandelaar: 2,
          team: 'A1',
          mechanisme: 'push',
          niveau: 'medewerker',
          grond: 'expertise',
          uitleg: 'Gegeven door wie het werk verdeelt, op grond van expertise.',
          instellingen: versie,
          toelichting: 'U kent box 3.',
        },
      });
  });

  it.each([
    ['no ground', { behandelaar: 2, toelichting: 'x' }, OnbekendeWaarde, 'grond'],
    ['no reason', { behandelaar: 2, grond: 'regie' as const }, OngeldigeWaarde, 'toelichting'],
  ])('refuses a push with %s: who gets the zaak is told why', (_, verzoek, fout, veld) => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToe(zaak, regie, verzoek, versie))
      .danGeweigerd(fout, { veld });
  });

  it.each([
    ['a push', { behandelaar: 2 }, ['grond', 'toelichting']],
    ['who handles no zaken', {}, ['medewerker', 'grond', 'toelichting']],
  ])('tells %s all that is missing at once', (_, verzoek, velden) => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToe(zaak, regie, verzoek, versie))
      .danGeweigerd(OngeldigeInhoud, { fouten: velden.map((veld) => expect.objectContaining({ veld })) });
  });

  it.each([
    ['chosen', (zaak: Zaak) => wijsToe(zaak, ik, {}, versie)],
    ['given', (zaak: Zaak) => wijsToe(zaak, regie, push, versie)],
    ['started', (zaak: Zaak) => start(zaak, ik, versie)],
  ])('explains what was %s so that whoever reads it, holder or not, reads what is true', (_, doe) => {
    const [event] = gegeven(geregistreerd()).gevolg(doe);
    expect((event!.data as { uitleg: string }).uitleg).not.toMatch(/\b(u|uw)\b/i);
  });

  it('to somebody else is for who steers the work', () => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToe(zaak, ik, push, versie))
      .danGeweigerd(OngeldigeWaarde, { veld: 'medewerker', code: 'niet-toegestaan' });
  });

  it('by a rule says so, and never takes a zaak from who holds it', () => {
    gegeven(geregistreerd())
      .als((zaak) => wijsToeVolgensRegel(zaak, regie, TOEDELING))
      .dan({ type: 'ZaakToegewezen', data: { ...TOEDELING, mechanisme: 'push', niveau: 'medewerker' } });
    gegeven(geregistreerd(), uitgegeven(1))
      .als((zaak) => wijsToeVolgensRegel(zaak, regie, TOEDELING))
      .danGeweigerd(ZaakAlToegewezen);
  });

  it('never takes a zaak from who holds it', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => wijsToe(zaak, teamleider, push, versie))
      .danGeweigerd(ZaakAlToegewezen);
  });
});

describe('letting go', () => {
  const open: readonly ZaakEvent[] = [geregistreerd(), uitgegeven(1), gestart];

  it('ends the hold of the holder, with the reason', () => {
    gegeven(...open)
      .als((zaak) => geefVrij(zaak, ik, 'vakantie'))
      .dan({ type: 'ZaakVrijgegeven', data: { behandelaar: 1, reden: 'vakantie' } });
  });

  it('names whose hold a teamleider ends, because the work of that person stops', () => {
    gegeven(...open)
      .als((zaak) => geefVrij(zaak, teamleider, undefined))
      .dan({ type: 'ZaakVrijgegeven', data: { behandelaar: 1 } });
  });

  it('of a zaak that was pushed asks the holder why; who steers the work ends it without', () => {
    const gekregen = gegeven(geregistreerd(), toegewezen(1));
    gekregen
      .als((zaak) => geefVrij({ ...zaak, gekregen: true }, ik, undefined))
      .danGeweigerd(OngeldigeWaarde, { veld: 'reden', code: 'verplicht' });
    gekregen
      .als((zaak) => geefVrij({ ...zaak, gekregen: true }, teamleider, undefined))
      .dan({ type: 'ZaakVrijgegeven', data: { behandelaar: 1, reden: undefined } });
    const push = gegeven(geregistreerd()).gevolg((zaak) => wijsToeVolgensRegel(zaak, regie, TOEDELING));
    expect(zaakNa(geregistreerd(), ...push).gekregen).toBe(true);
    expect(zaakNa(geregistreerd(), ...push, vrijgegeven(1), uitgegeven(1)).gekregen).toBeUndefined();
  });

  it('is not for a colleague', () => {
    gegeven(...open)
      .als((zaak) => geefVrij(zaak, behandelaar(2), undefined))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak niet in behandeling.' });
  });

  it('needs a hold', () => {
    gegeven(...open, vrijgegeven(1))
      .als((zaak) => geefVrij(zaak, teamleider, undefined))
      .danGeweigerd(KanNuNiet, { uitleg: 'Niemand heeft deze zaak in behandeling.' });
  });

  it('is another fact than giving back, which says why the zaak was not for this person', () => {
    gegeven(...open)
      .als((zaak) => geefTerug(zaak, ik, { reden: 'Dit kan ik niet.', soort: 'te zwaar' }, INRICHTING))
      .dan({ type: 'ZaakTeruggegeven', data: { behandelaar: 1, reden: 'Dit kan ik niet.', soort: 'te zwaar' } });
    gegeven(...open)
      .als((zaak) => geefTerug(zaak, ik, { reden: 'Dit kan ik niet.', soort: 'saai' }, INRICHTING))
      .danGeweigerd(OnbekendeWaarde, { veld: 'soort' });
    gegeven(...open)
      .als((zaak) => geefTerug(zaak, ik, { reden: 'Ik heb dit bezwaar eerder zelf behandeld.' }, INRICHTING))
      .dan({ type: 'ZaakTeruggegeven', data: { behandelaar: 1, reden: 'Ik heb dit bezwaar eerder zelf behandeld.' } });
  });
});
