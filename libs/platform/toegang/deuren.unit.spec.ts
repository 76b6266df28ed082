import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const PAKKET = import.meta.dirname;

/** All files of this package that are loaded with the given one. */
function geladen(bestand: string, gezien = new Set<string>()): Set<string> {
  if (gezien.has(bestand)) return gezien;
  gezien.add(bestand);
  const tekst = readFileSync(bestand, 'utf8');
  for (const [, doel] of tekst.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g)) {
    geladen(resolve(bestand, '..', `${doel}.ts`), gezien);
  }
  return gezien;
}
const vanuit = (deur: string) => [...geladen(resolve(PAKKET, deur))].map((bestand) => relative(PAKKET, bestand));

describe('the doors of the package', () => {
  it('the production door never loads the development issuer', () => {
    const bestanden = vanuit('index.ts');
    expect(bestanden).toContain('verifier.ts');
    expect(bestanden.filter((bestand) => /^(ontwikkeling|cli)\//.test(bestand))).toEqual([]);
  });

  it('the development door does', () => {
    expect(vanuit('ontwikkeling/index.ts')).toEqual(
      expect.arrayContaining([
        'ontwikkeling/uitgever.ts',
        'ontwikkeling/sleutelbestand.ts',
        'cli/token.ts',
        'verifier.ts',
      ]),
    );
  });
});
