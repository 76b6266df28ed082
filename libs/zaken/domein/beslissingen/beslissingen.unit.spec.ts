import {
  afgedaan,
  behandelaar,
  gegeven,
  gepauzeerd,
  geregistreerd,
  gestart,
  uitgegeven,
  vrijgegeven,
} from '../testing/gegeven.js';
import {
  doeAf,
  geefVrij,
  KanNuNiet,
  locatieVoor,
  noteer,
  OnbekendeWaarde,
  pauzeer,
  registreer,
  start,
  ZaakAlToegewezen,
  ZAAKTYPEN,
  Zaaktypen,
} from './index.js';

const zaaktypen = new Zaaktypen(ZAAKTYPEN);
const ik = behandelaar(1);
const collega = behandelaar(2);
const teamleider = behandelaar(9, { rollen: ['teamleider'] });

describe('registering', () => {
  const verzoek = geregistreerd().data;

  it('records what came in', () => {
    expect(registreer(verzoek, zaaktypen)).toEqual([{ type: 'ZaakGeregistreerd', data: verzoek }]);
  });

  it('classifies at once when the soort is known', () => {
    expect(registreer({ ...verzoek, zaaksoort: 'box 3' }, zaaktypen)).toEqual([
      { type: 'ZaakGeregistreerd', data: verzoek },
      { type: 'ZaakGeclassificeerd', data: { zaaksoort: 'box 3' } },
    ]);
  });

  it('refuses a zaaktype that is not configured, and names those that are', () => {
    expect(() => registreer({ ...verzoek, zaaktype: 'klacht' }, zaaktypen)).toThrow(
      new OnbekendeWaarde('zaaktype', 'klacht', ['aangifte', 'bezwaar', 'verzoek', 'beroep']),
    );
  });

  it('refuses a soort of another zaaktype', () => {
    expect(() => registreer({ ...verzoek, zaaksoort: 'aanwaspost' }, zaaktypen)).toThrow(OnbekendeWaarde);
  });
});

describe('the locatie of a new zaak', () => {
  const regie = behandelaar(4, { rollen: ['regie'], locatie: undefined });

  it('is that of who registers, when none is named', () => {
    expect(locatieVoor(ik, undefined)).toBe('Arnhem');
    expect(locatieVoor(ik, 'Arnhem')).toBe('Arnhem');
  });

  it('is no other for who sees one locatie: the zaak would be out of sight at once', () => {
    expect(() => locatieVoor(ik, 'Den Haag')).toThrow(new OnbekendeWaarde('locatie', 'Den Haag', ['Arnhem']));
    expect(() => locatieVoor({ ...ik, locatie: undefined }, undefined)).toThrow(new OnbekendeWaarde('locatie', '', []));
  });

  it('is any, or none yet, for who sees all', () => {
    expect(locatieVoor(regie, 'Den Haag')).toBe('Den Haag');
    expect(locatieVoor(regie, undefined)).toBeUndefined();
  });
});

describe('starting', () => {
  it('takes a zaak that nobody holds, for the team of who takes it', () => {
    gegeven(geregistreerd())
      .als((zaak) => start(zaak, ik))
      .dan(uitgegeven(1, 'A1'), gestart);
  });

  it('goes on with a zaak one holds', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, gepauzeerd)
      .als((zaak) => start(zaak, ik))
      .dan(gestart);
  });

  it('takes a zaak that was given back', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart, vrijgegeven(2))
      .als((zaak) => start(zaak, ik))
      .dan(uitgegeven(1), gestart);
  });

  it('never takes a zaak from a colleague', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart)
      .als((zaak) => start(zaak, ik))
      .danGeweigerd(ZaakAlToegewezen, { mogelijk: ['notitie'] });
  });

  it('does not start twice', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => start(zaak, ik))
      .danGeweigerd(KanNuNiet, {
        uitleg: 'U bent al met deze zaak bezig.',
        mogelijk: ['pauze', 'notitie', 'vrijgave', 'afdoening'],
      });
  });

  it('calls a zaak that a colleague disposed of afgedaan, not taken', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart, afgedaan(2))
      .als((zaak) => start(zaak, ik))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.', mogelijk: [] });
  });
});

describe('pausing', () => {
  it('stops the work and keeps the hold', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => pauzeer(zaak, ik))
      .dan(gepauzeerd);
  });

  it('needs work to pause', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, gepauzeerd)
      .als((zaak) => pauzeer(zaak, ik))
      .danGeweigerd(KanNuNiet, { mogelijk: ['start', 'notitie', 'vrijgave', 'afdoening'] });
  });

  it('is for the holder only', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart)
      .als((zaak) => pauzeer(zaak, ik))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak niet in behandeling.' });
  });
});

describe('making a note', () => {
  it('needs no hold', () => {
    gegeven(geregistreerd(), uitgegeven(2), gestart)
      .als((zaak) => noteer(zaak, ik, 'Gebeld.'))
      .dan({ type: 'NotitieVastgelegd', data: { tekst: 'Gebeld.' } });
  });

  it('needs a zaak that is open', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
      .als((zaak) => noteer(zaak, ik, 'Gebeld.'))
      .danGeweigerd(KanNuNiet, { mogelijk: [] });
  });
});

describe('letting go', () => {
  it('ends the hold of the holder, with the reason', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => geefVrij(zaak, ik, 'vakantie'))
      .dan({ type: 'ZaakVrijgegeven', data: { behandelaar: 1, reden: 'vakantie' } });
  });

  it('names whose hold a teamleider ends, because the work of that person stops', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => geefVrij(zaak, teamleider, undefined))
      .dan({ type: 'ZaakVrijgegeven', data: { behandelaar: 1 } });
  });

  it('is not for a colleague', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => geefVrij(zaak, collega, undefined))
      .danGeweigerd(KanNuNiet, { uitleg: 'U hebt deze zaak niet in behandeling.', mogelijk: ['notitie'] });
  });

  it('needs a hold', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, vrijgegeven(1))
      .als((zaak) => geefVrij(zaak, teamleider, undefined))
      .danGeweigerd(KanNuNiet, { uitleg: 'Niemand heeft deze zaak in behandeling.' });
  });
});

describe('disposing', () => {
  it('ends the zaak with an outcome of its zaaktype', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => doeAf(zaak, ik, 'deels toegewezen', 'Zie besluit.', zaaktypen))
      .dan({
        type: 'ZaakAfgedaan',
        data: { uitkomst: 'deels toegewezen', behandelaar: 1, toelichting: 'Zie besluit.' },
      });
  });

  it('refuses the outcome of another zaaktype', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart)
      .als((zaak) => doeAf(zaak, ik, 'aanslag conform', undefined, zaaktypen))
      .danGeweigerd(OnbekendeWaarde, { veld: 'uitkomst', waarde: 'aanslag conform' });
  });

  it('is for the holder only, also when nobody holds it', () => {
    gegeven(geregistreerd())
      .als((zaak) => doeAf(zaak, ik, 'toegewezen', undefined, zaaktypen))
      .danGeweigerd(KanNuNiet, { mogelijk: ['start', 'notitie'] });
  });
});
