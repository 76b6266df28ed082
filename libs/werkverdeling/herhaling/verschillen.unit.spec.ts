import { verschillen } from './verschillen.js';

it.each<[string, unknown, unknown, unknown[]]>([
  ['the same', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, []],
  ['absent is as undefined', { a: 1 }, { a: 1, b: undefined }, []],
  ['another value', { a: { b: 1 } }, { a: { b: 2 } }, [{ waar: 'a.b', toen: 1, nu: 2 }]],
  ['more', { a: [1] }, { a: [1, 2] }, [{ waar: 'a[1]', toen: undefined, nu: 2 }]],
  ['less', { a: 1, b: null }, { a: 1 }, [{ waar: 'b', toen: null, nu: undefined }]],
  ['another kind', { a: [] }, { a: {} }, [{ waar: 'a', toen: [], nu: {} }]],
])('%s', (_, toen, nu, verwacht) => {
  expect(verschillen(toen, nu)).toEqual(verwacht);
});
