import { asyncapi } from './asyncapi.js';
import { breukenMet, type Basislijn } from './basislijn.js';
import { schemadocument, type Contract } from './contracten.js';
import { INGETROKKEN } from './ingetrokken.js';

const contract = (type: string, veld = 'a'): Contract => ({
  type,
  naam: type,
  uitleg: 'Iets.',
  topics: ['zaakstroom.zaken.v1'],
  schema: { type: 'object', required: [veld], properties: { [veld]: { type: 'string' } } },
});
const gepubliceerd = (...contracten: Contract[]): Basislijn => ({
  schemas: new Map(contracten.map((elk) => [elk.type, schemadocument(elk)])),
  asyncapi: JSON.parse(JSON.stringify(asyncapi(contracten))) as Record<string, unknown>,
});
const zonder = ({ schemas, ...rest }: Basislijn, weg: string): Basislijn => ({
  ...rest,
  schemas: new Map([...schemas].filter(([type]) => type !== weg)),
});
const [ingetrokken] = Object.keys(INGETROKKEN) as [string];

describe('the published contracts', () => {
  it.each([
    ['the same', gepubliceerd(contract('x')), [contract('x')]],
    ['with a new type', gepubliceerd(contract('x')), [contract('x'), contract('y')]],
    ['without one that was withdrawn', gepubliceerd(contract('x'), contract(ingetrokken)), [contract('x')]],
    ['without the file of one that was withdrawn', zonder(gepubliceerd(contract(ingetrokken)), ingetrokken), []],
  ])('hold: %s', (_, basislijn, nu) => {
    expect(breukenMet(basislijn, nu)).toEqual([]);
  });

  it.each<[string, Basislijn, Contract[], string]>([
    ['a break', gepubliceerd(contract('x')), [contract('x', 'b')], 'x: a: is er niet meer'],
    ['a type that is gone', gepubliceerd(contract('x')), [], 'x: is published no more'],
    [
      'a contract that was taken away so that its break is not seen',
      zonder(gepubliceerd(contract('x')), 'x'),
      [contract('x', 'b')],
      'x: its contract is missing, and asyncapi.json says that it is published: put it back',
    ],
    [
      'a contract that was made to fit by hand',
      { ...gepubliceerd(contract('x')), schemas: gepubliceerd(contract('x', 'b')).schemas },
      [contract('x', 'b')],
      'x: a: is er niet meer',
    ],
    [
      'an AsyncAPI document that was taken away',
      { ...gepubliceerd(contract('x')), asyncapi: undefined },
      [contract('x')],
      'asyncapi.json is missing, with what it says is published: put it back',
    ],
    [
      'an AsyncAPI document without it',
      { ...gepubliceerd(contract('x')), asyncapi: gepubliceerd().asyncapi },
      [contract('x')],
      'x: asyncapi.json does not hold it, and its contract is there: put it back',
    ],
    [
      'one that was withdrawn and comes back',
      gepubliceerd(),
      [contract(ingetrokken)],
      `${ingetrokken}: was withdrawn and is published`,
    ],
  ])('are broken by %s', (_, basislijn, nu, breuk) => {
    expect(breukenMet(basislijn, nu)).toEqual([breuk]);
  });
});
