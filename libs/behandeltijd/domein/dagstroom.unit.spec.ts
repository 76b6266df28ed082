import fc from 'fast-check';
import { bereken } from './bereken.js';
import { Dagstroom } from './dagstroom.js';
import { Rekenaar } from './rekenaar.js';
import type { Registratie } from './registratie.js';
import { proefgeval } from './testing/arbitrair.js';
import { maak } from './testing/maak.js';

function stroomDoor(rekenaar: Rekenaar, registraties: Registratie[], T?: number) {
  const stroom = new Dagstroom(rekenaar.dagen, (groep) => rekenaar.dag(groep, T));
  return [...registraties.map((registratie) => stroom.neem(registratie)), stroom.sluit()]
    .filter((dag) => dag !== undefined)
    .filter((dag) => dag.zaken.length > 0);
}

describe('a stream of person-days', () => {
  it('gives what all records at once give (invariant c)', () => {
    fc.assert(
      fc.property(proefgeval, ({ registraties, parameters, T }) => {
        const rekenaar = new Rekenaar(parameters);
        const gesorteerd = registraties.toSorted(
          (a, b) =>
            Number(a.medewerker) - Number(b.medewerker) ||
            rekenaar.dagen.dagVan(a.tijdstip).nummer - rekenaar.dagen.dagVan(b.tijdstip).nummer,
        );
        expect(stroomDoor(rekenaar, gesorteerd)).toEqual(bereken(registraties, parameters));
        expect(stroomDoor(rekenaar, gesorteerd, T)).toEqual(bereken(registraties, parameters, T));
      }),
    );
  });

  it('answers a person-day as soon as the next one begins', () => {
    const rekenaar = new Rekenaar();
    const stroom = new Dagstroom(rekenaar.dagen, (groep) => groep.length);
    expect(stroom.neem(maak('start', 'A', '2026-01-14T10:00'))).toBeUndefined();
    expect(stroom.neem(maak('stop', 'A', '2026-01-14T09:00'))).toBeUndefined();
    expect(stroom.neem(maak('start', 'A', '2026-01-15T00:00'))).toBe(2);
    expect(stroom.neem(maak('start', 'A', '2026-01-14T10:00', { medewerker: 12 }))).toBe(1);
    expect(stroom.sluit()).toBe(1);
    expect(stroom.sluit()).toBeUndefined();
  });

  it('refuses a day or a person that comes back', () => {
    const { dagen } = new Rekenaar();
    const op15 = maak('start', 'A', '2026-01-15T10:00');
    const op14 = maak('start', 'A', '2026-01-14T10:00');
    const ander = maak('start', 'A', '2026-01-15T10:00', { medewerker: 12 });
    const stroom = () => new Dagstroom(dagen, (groep) => groep);
    const eerste = stroom();
    eerste.neem(op15);
    expect(() => eerste.neem(op14)).toThrow(/not sorted.*\d{9}/);
    const tweede = stroom();
    tweede.neem(op14);
    tweede.neem(ander);
    expect(() => tweede.neem(op15)).toThrow(RangeError);
  });
});
