import { behandelaar } from '../testing/gegeven.js';
import { eisRaadpleegbaar, eisToewijsbaar } from './collegas.js';

const GEEN_BEHANDELAAR = 'Van deze medewerker is niet bekend dat die behandelaar is.';
const NOOIT_GEZIEN = 'Laat die eenmaal de eigen werklijst openen';
const BUITEN = 'Deze medewerker werkt niet in uw locatie of team; alleen regie wijst daarbuiten toe.';

const werkvoorbereider = behandelaar(7, { rollen: ['werkvoorbereider'], team: undefined });
const teamleider = behandelaar(9, { rollen: ['teamleider'], locatie: undefined });
const regie = { rollen: ['regie'], medewerker: 8 };
const elders = behandelaar(3, { locatie: 'Eindhoven', team: 'E1' });

describe('who can be given a zaak', () => {
  it.each(['vta', 'teamleider', 'werkvoorbereider', 'regie', 'rapportage'])('is no %s, whoever gives it', (rol) => {
    for (const vrager of [werkvoorbereider, teamleider, regie]) {
      expect(() => eisToewijsbaar(behandelaar(2, { rollen: [rol] }), vrager)).toThrow(GEEN_BEHANDELAAR);
    }
  });

  it('is nobody whose role was never seen: it says what to do', () => {
    expect(() => eisToewijsbaar({ medewerker: 2, rollen: [] }, regie)).toThrow(NOOIT_GEZIEN);
  });

  it('is a behandelaar of the own locatie or team, and of anywhere for regie', () => {
    for (const vrager of [werkvoorbereider, teamleider, regie]) {
      expect(() => eisToewijsbaar(behandelaar(2), vrager)).not.toThrow();
    }
    for (const vrager of [werkvoorbereider, teamleider]) {
      expect(() => eisToewijsbaar(elders, vrager)).toThrow(BUITEN);
    }
    expect(() => eisToewijsbaar(elders, regie)).not.toThrow();
  });

  it('is not asked of who gives to nobody, or chooses: the decision tells', () => {
    expect(() => eisToewijsbaar(elders, behandelaar(1))).not.toThrow();
    expect(() => eisToewijsbaar(werkvoorbereider, werkvoorbereider)).not.toThrow();
  });
});

describe('who can be asked for a consult by name', () => {
  it.each(['VTA', 'boetespecialist'] as const)('as a %s has the role of vta', (aan) => {
    expect(() => eisRaadpleegbaar(behandelaar(5, { rollen: ['vta'] }), aan)).not.toThrow();
    expect(() => eisRaadpleegbaar(behandelaar(2), aan)).toThrow(
      `Van deze medewerker is niet bekend dat die ${aan} is.`,
    );
  });

  it('is nobody whose role was never seen: it says what to do', () => {
    for (const aan of ['VTA', 'collega'] as const) {
      expect(() => eisRaadpleegbaar({ medewerker: 5, rollen: [] }, aan)).toThrow(NOOIT_GEZIEN);
    }
  });

  it('as a colleague answers consults at all', () => {
    for (const rol of ['behandelaar', 'vta']) {
      expect(() => eisRaadpleegbaar(behandelaar(2, { rollen: [rol] }), 'collega')).not.toThrow();
    }
    expect(() => eisRaadpleegbaar(behandelaar(2, { rollen: ['regie'] }), 'collega')).toThrow('consulten beantwoordt');
  });
});
