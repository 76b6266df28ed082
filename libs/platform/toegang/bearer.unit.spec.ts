import { bearerUit, GeenToegang } from '@zaakstroom/toegang';

function weigering(kop: string | undefined) {
  try {
    return bearerUit(kop);
  } catch (fout) {
    if (fout instanceof GeenToegang) return fout.weigering;
    throw fout;
  }
}

describe('bearerUit', () => {
  it.each(['Bearer abc.d-e_f.g=', 'bearer abc.d-e_f.g=', 'BEARER   abc.d-e_f.g=', ' Bearer abc.d-e_f.g= '])(
    'finds the token in %j',
    (kop) => {
      expect(bearerUit(kop)).toBe('abc.d-e_f.g=');
    },
  );

  it.each([undefined, '', '  '])('%j: there is none', (kop) => {
    expect(weigering(kop)).toBe('ontbreekt');
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearerabc',
    'Basic abc',
    'abc',
    'Bearer a b',
    'Bearer a,b',
    'Bearer a, Bearer b',
    'Bearer é',
  ])('%j: no bearer token', (kop) => {
    expect(weigering(kop)).toBe('misvormd');
  });

  it('takes no time on a header made to be slow', () => {
    expect(weigering(`Bearer ${' '.repeat(50_000)}!`)).toBe('misvormd');
    expect(weigering(`Bearer ${'='.repeat(50_000)}`)).toBe('misvormd');
    expect(weigering(`Bearer ${'a'.repeat(50_000)}!`)).toBe('misvormd');
  });
});
