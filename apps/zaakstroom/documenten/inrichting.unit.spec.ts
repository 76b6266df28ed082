import { leesInrichting, STANDAARDINRICHTING } from '@zaakstroom/zaken';
import { INRICHTINGSVELDEN, inrichtingPagina } from './paginas.js';

/** The places of all fields that stand in a value; those in a list once. */
function plaatsen(waarde: unknown, plaats = ''): string[] {
  if (Array.isArray(waarde)) {
    if (waarde.length === 0) return [];
    if (typeof waarde[0] !== 'object') return [plaats];
    return [...new Set(waarde.flatMap((item) => plaatsen(item, `${plaats}[]`)))];
  }
  if (typeof waarde !== 'object' || waarde === null) return [plaats];
  return Object.entries(waarde).flatMap(([veld, deel]) => plaatsen(deel, plaats ? `${plaats}.${veld}` : veld));
}

const BESCHREVEN = Object.keys(INRICHTINGSVELDEN);

describe('the page of the configuration', () => {
  it('describes every field that stands in the file', () => {
    const beschreven = BESCHREVEN.map((veld) => veld.replace('?', ''));
    expect(plaatsen(STANDAARDINRICHTING).filter((plaats) => !beschreven.includes(plaats))).toEqual([]);
  });

  it('says truly which fields must be there: what it calls needless may be left out, and the rest may not', () => {
    for (const veld of BESCHREVEN) {
      const json = JSON.parse(JSON.stringify(STANDAARDINRICHTING)) as Record<string, unknown>;
      const delen = veld.replace('?', '').split('.');
      const laatste = delen.pop()!;
      const ouder = delen.reduce((deel, naam) => {
        const onder = deel[naam.replace('[]', '')];
        return (naam.endsWith('[]') ? (onder as unknown[])[0] : onder) as Record<string, unknown>;
      }, json);
      delete ouder[laatste];
      const lees = () => leesInrichting(JSON.stringify(json));
      if (veld.endsWith('?')) expect(lees).not.toThrow();
      else expect(lees).toThrow(laatste);
    }
  });

  it('shows which outcomes are administrative', () => {
    expect(inrichtingPagina()).toContain('administratief afgedaan°');
  });
});
