import { breuken } from './verenigbaar.js';

const GEPUBLICEERD = {
  type: 'object',
  'x-topics': ['zaken', 'toewijzingen'],
  required: ['a', 'lijst'],
  properties: {
    a: { type: 'string', format: 'date', description: 'Dag.' },
    b: { type: 'string', enum: ['x', 'y'] },
    c: { type: 'integer', minimum: 1 },
    d: { const: '1.0' },
    e: { type: 'string', maxLength: 10 },
    lijst: { type: 'array', items: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } },
  },
};

/** The published one with other properties, by name. */
const met = (properties: object, rest: object = {}) => ({
  ...GEPUBLICEERD,
  properties: { ...GEPUBLICEERD.properties, ...properties },
  ...rest,
});
const zonder = (naam: 'a' | 'b') => {
  const { [naam]: _, ...properties } = GEPUBLICEERD.properties;
  return { ...GEPUBLICEERD, properties };
};

describe('what breaks who reads messages', () => {
  it.each([
    ['a field that is gone', zonder('b'), ['b: is er niet meer']],
    ['a field that may be missing now', met({}, { required: ['lijst'] }), ['a: kan ontbreken']],
    ['another type', met({ c: { type: 'string', minimum: 1 } }), ['c: type was "integer", is "string"']],
    ['another form', met({ a: { type: 'string' } }), ['a: format was "date", is undefined']],
    ['a value more', met({ b: { type: 'string', enum: ['x', 'y', 'z'] } }), ['b: kan ook z zijn']],
    ['any value', met({ b: { type: 'string' } }), ['b: kan andere waarden hebben dan x, y']],
    ['a lower bound', met({ c: { type: 'integer', minimum: 0 } }), ['c: kan onder 1 liggen']],
    ['a longer text', met({ e: { type: 'string', maxLength: 11 } }), ['e: kan meer dan 10 tekens hebben']],
    ['a text without an end', met({ e: { type: 'string' } }), ['e: kan meer dan 10 tekens hebben']],
    ['another constant', met({ d: { const: '2.0' } }), ['d: const was "1.0", is "2.0"']],
    [
      'a break inside a list',
      met({ lijst: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } } }),
      ['lijst[].n: kan ontbreken'],
    ],
    ['a topic that is gone', met({}, { 'x-topics': ['zaken'] }), ['het bericht: gaat niet meer naar toewijzingen']],
  ])('%s', (_, nieuw, verwacht) => {
    expect(breuken(GEPUBLICEERD, nieuw)).toEqual(verwacht);
  });

  it.each([
    ['nothing', GEPUBLICEERD],
    ['a new field', met({ nieuw: { type: 'string' } })],
    ['a new field that is always there', met({ nieuw: { type: 'string' } }, { required: ['a', 'lijst', 'nieuw'] })],
    ['a field that is always there now', met({}, { required: ['a', 'b', 'lijst'] })],
    ['a shorter text', met({ e: { type: 'string', maxLength: 9 } })],
    ['a value less', met({ b: { type: 'string', enum: ['x'] } })],
    ['other words', met({ a: { type: 'string', format: 'date', description: 'Datum.' } })],
    ['a topic more', met({}, { 'x-topics': ['zaken', 'toewijzingen', 'meer'] })],
  ])('is not: %s', (_, nieuw) => {
    expect(breuken(GEPUBLICEERD, nieuw)).toEqual([]);
  });
});
