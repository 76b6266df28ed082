import { INRICHTING } from '../testing/gegeven.js';
import { registreer } from './beslissingen/index.js';
import { inhoudsfouten, OnbekendeWaarde, samen, type Inhoudsfout } from './fouten.js';

const velden = (doe: () => unknown): readonly string[] => {
  try {
    doe();
    return [];
  } catch (fout) {
    return inhoudsfouten(fout)!.map(({ veld }: Inhoudsfout) => veld);
  }
};
const ZAAK = { zaaknummer: 'A1', zaaktype: 'aangifte', ontvangenOp: '2026-02-20' };

describe('what is wrong with a zaak that is registered', () => {
  it.each<[object, readonly string[]]>([
    [{}, []],
    [{ themas: ['x'] }, ['themas']],
    [{ themas: ['x'], zaaksoort: 'regulier', uitworpredenen: ['onzin', 'ook onzin'] }, ['themas', 'uitworpredenen']],
    [{ themas: ['x'], zaaksoort: 'gek', uitworpredenen: ['onzin'] }, ['themas', 'zaaksoort', 'uitworpredenen']],
    [{ zaaktype: 'gek', zaaksoort: 'gek', themas: ['x'] }, ['themas', 'zaaktype']],
    [{ uitworpredenen: ['giften'], themas: ['x'] }, ['themas', 'zaaksoort']],
  ])('is told together: %j', (meer, fouten) => {
    expect(velden(() => registreer({ ...ZAAK, ...meer }, INRICHTING))).toEqual(fouten);
  });
});

describe('why a zaak waits', () => {
  it('is told together: what it waits for, and until when', () => {
    const json = { ...INRICHTING.gegevens.wachtredenen.find(({ naam }) => naam === 'uitstel')! };
    expect(velden(() => INRICHTING.wachtreden(json.naam, 'brief', undefined))).toEqual(['waarop', 'tot']);
  });
});

it('one fault stays what it is, and what is no fault of the caller goes through', () => {
  const onbekend = new OnbekendeWaarde('soort', 'x', ['y']);
  const gooi = (fout: Error) => () => {
    throw fout;
  };
  expect(() => samen(() => 1, gooi(onbekend))).toThrow(onbekend);
  expect(() => samen(gooi(onbekend), gooi(new TypeError('stuk')))).toThrow(TypeError);
  expect(
    samen(
      () => 1,
      () => 'a',
    ),
  ).toEqual([1, 'a']);
});
