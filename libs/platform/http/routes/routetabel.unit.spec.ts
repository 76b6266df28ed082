import { Routetabel } from './routetabel.js';

const OPEN = { openbaar: true } as const;

describe('Routetabel', () => {
  const tabel = new Routetabel();
  tabel.voegToe('GET', '/v1/a', OPEN);
  tabel.voegToe('HEAD', '/v1/a', OPEN);
  tabel.voegToe('GET', '/v1/a/b', OPEN);

  it('knows the methods of an address', () => {
    expect(tabel.methodenVan('/v1/a')).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(tabel.methodenVan('/v1/a/b')).toEqual(['GET', 'OPTIONS']);
    for (const adres of ['/v1', '/v1/a/', '/v1/a/c', '/v1/A', '']) expect(tabel.methodenVan(adres)).toEqual([]);
  });

  it('finds a route by its pattern', () => {
    expect(tabel.vind('GET', '/v1/a')?.pad).toBe('/v1/a');
    expect(tabel.vind('POST', '/v1/a')).toBeUndefined();
  });
});
