import { BadRequestException } from '@nestjs/common';
import { StoreUnavailable, WrongExpectedRevision } from '@zaakstroom/event-store';
import { GeenToegang, SleutelsOnbereikbaar } from '@zaakstroom/toegang';
import { Probleem } from './probleem.js';
import { Probleemregister } from './probleemregister.js';
import { nietGevonden } from './standaard.js';

class Basis extends Error {}
class Nader extends Basis {}

const fout = (velden: object, bericht = 'x'): Error => Object.assign(new Error(bericht), velden);

describe('Probleemregister', () => {
  const register = new Probleemregister();
  const status = (e: unknown, ifMatch = false): string => {
    const { status: s, slug } = register.naarProbleem(e, { ifMatch });
    return `${s} ${slug}`;
  };

  it.each<[string, unknown, string]>([
    ['a problem itself', nietGevonden(), '404 niet-gevonden'],
    ['no token', new GeenToegang('ontbreekt', 'Geen token.'), '401 niet-aangemeld'],
    ['keys out of reach', new SleutelsOnbereikbaar('x'), '503 niet-beschikbaar'],
    ['the store away', new StoreUnavailable('x'), '503 niet-beschikbaar'],
    ['PostgreSQL refuses connections', fout({ code: 'ECONNREFUSED', syscall: 'connect' }), '503 niet-beschikbaar'],
    ['PostgreSQL shuts down', fout({ code: '57P01' }), '503 niet-beschikbaar'],
    ['the connection is cut', fout({}, 'Connection terminated unexpectedly'), '503 niet-beschikbaar'],
    ['a file that is not there', fout({ code: 'ENOENT', syscall: 'open' }), '500 interne-fout'],
    ['a constraint', fout({ code: '23505' }), '500 interne-fout'],
    ['an error with a status of somebody else', fout({ statusCode: 404 }), '500 interne-fout'],
    ['a Nest exception', new BadRequestException('secret'), '400 ongeldig-verzoek'],
    ['no error at all', 'tekst', '500 interne-fout'],
  ])('%s', (_, e, verwacht) => {
    expect(status(e)).toBe(verwacht);
  });

  it('calls a lost race stale when the client named a revision', () => {
    const race = new WrongExpectedRevision('a-1', 1, 2);
    expect([status(race, true), status(race, false)]).toEqual(['412 revisie-verouderd', '409 gelijktijdig-gewijzigd']);
  });

  it('never repeats the words of a foreign error', () => {
    expect(JSON.stringify(register.naarProbleem(new BadRequestException('secret'), { ifMatch: false }))).not.toContain(
      'secret',
    );
  });

  it('takes the nearest class that somebody mapped', () => {
    const eigen = new Probleemregister();
    const maak = (slug: string) => (): Probleem => new Probleem({ status: 409, slug, titel: 't', detail: 'd' });
    eigen.vertaal(Basis, maak('basis'));
    expect(eigen.naarProbleem(new Nader(), { ifMatch: false }).type).toBe('/problemen/basis');
    eigen.vertaal(Nader, maak('nader'));
    expect(eigen.naarProbleem(new Nader(), { ifMatch: false }).type).toBe('/problemen/nader');
    expect(() => eigen.vertaal(Nader, maak('nogmaals'))).toThrow(/Nader is mapped to a problem twice/);
  });
});
