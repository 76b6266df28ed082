import { maakZakenapp, type Zakenapp } from '../testing/app.js';

interface Eigenschap {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
}

let proef: Zakenapp;
beforeAll(async () => {
  proef = await maakZakenapp();
});
afterAll(() => proef.sluit());

const eigenschap = (schema: string, veld: string): Eigenschap => {
  const { properties } = proef.openapi.components!.schemas![schema] as { properties: Record<string, Eigenschap> };
  return properties[veld]!;
};

it.each([
  ['AanslagDto', 'bekendgemaaktOp'],
  ['Wachtstand', 'tot'],
  ['Zaak', 'streefdatum'],
])('%s.%s, a date that may be absent or not, is text in the document as it is in the answers', (schema, veld) => {
  expect(eigenschap(schema, veld)).toMatchObject({ type: 'string', format: 'date' });
});

it('each word of `mogelijk` comes with its address, and there is such a route', () => {
  const { description } = eigenschap('Zaak', 'mogelijk');
  const adressen = description!
    .replace(/^.*\{zaakId\}: /, '')
    .replace(/\.$/, '')
    .split('; ');
  const paden = Object.keys(proef.openapi.paths);
  for (const adres of adressen) expect(paden).toContain(`/zaken/{zaakId}/${adres.split(': ')[1]}`);
  expect(adressen).toContain('start: behandelingen');
});

describe('the description of a free text tells, before it is written, who will read it', () => {
  it.each([
    ['WachtperiodeDto', 'toelichting', /Openbaar: ook wie de openbare versie van de nota krijgt/],
    ['HervattingDto', 'toelichting', /Openbaar: /],
    ['HeropeningDto', 'reden', /Openbaar: /],
    ['ConsultDto', 'vraag', /Intern: .* niet in de openbare versie/],
    ['DocumentDto', 'omschrijving', /volgt uit de openbaarheid/],
    ['NotitieDto', 'tekst', /volgt uit de soort/],
  ])('%s.%s', (schema, veld, lezers) => {
    expect(eigenschap(schema, veld).description).toMatch(lezers);
  });
});
