import { createHash, randomUUID } from 'node:crypto';
import { VERNIETIGD } from '@zaakstroom/sleutels';
import type { Toegang } from '@zaakstroom/toegang';
import { alle, leesHtml, leesMarkdown, opmaakVan, tekstVan } from '../testing/lees.js';
import { maakOpstelling, type Opstelling } from '../testing/opstelling.js';

const ARNHEM = { locatie: 'Arnhem', team: 'A1' };
const WIT: Toegang = { sub: 'k.dewit', rollen: ['werkvoorbereider'], locatie: 'Arnhem' };
const JANSEN: Toegang = { sub: 'j.jansen', rollen: ['behandelaar'], ...ARNHEM };
/** The same person, in another team since. */
const JANSEN_LATER: Toegang = { ...JANSEN, team: 'A7' };
const BAKKER: Toegang = { sub: 'p.bakker', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A2' };
const SMIT: Toegang = { sub: 'm.smit', rollen: ['vta'], locatie: 'Den Haag', team: 'Vaktechniek' };
const VISSER: Toegang = { sub: 't.visser', rollen: ['teamleider'], team: 'A7' };
const RIA: Toegang = { sub: 'r.regie', rollen: ['regie'] };
const ELS: Toegang = { sub: 'e.elders', rollen: ['behandelaar'], locatie: 'Eindhoven', team: 'E1' };

const BELANGHEBBENDE = '5b1a6f0e-3c52-4d7e-9d51-0f7a2c9e4b10';
/** Words that only some may read. */
const INTERN = ['interne notitie', 'vraag aan de VTA', 'antwoord van de VTA', 'inhoud van de brief', 'GDA-INTERN'];
const VERTROUWELIJK = ['vertrouwelijke notitie', 'GDA-VERTROUWELIJK'];
const OPENBAAR = [
  'onderwerp van het bezwaar',
  'verslag van het gesprek',
  'eerste overweging',
  'gronden van het besluit',
  'GDA-OPENBAAR',
];

let opstelling: Opstelling;
let zaakId: string;
let etag: string | undefined;
beforeAll(async () => {
  opstelling = await maakOpstelling();
  zaakId = await behandel();
});
afterAll(() => opstelling.sluit());

/** Registers a bezwaar; `doe` then acts on it, each act on the revision that the former one left. */
async function registreer(meer: object = {}): Promise<string> {
  const antwoord = await opstelling.vraag('zaken', {
    door: WIT,
    op: '2026-03-02T10:00',
    met: { zaaktype: 'bezwaar', zaaksoort: 'correctie', ontvangenOp: '2026-02-27', ...meer },
  });
  if (antwoord.statusCode !== 201) throw new Error(antwoord.body);
  etag = antwoord.headers['etag'];
  return antwoord.json<{ zaakId: string }>().zaakId;
}

interface Stand {
  readonly consulten: { readonly consultId: string }[];
  readonly brieven: { readonly briefId: string }[];
}

async function doe(id: string, op: string, door: Toegang, wat: string, met: object = {}): Promise<Stand> {
  const antwoord = await opstelling.vraag(`zaken/${id}/${wat}`, { door, op, met, etag });
  if (antwoord.statusCode !== 201) throw new Error(`${wat}: ${antwoord.body}`);
  etag = antwoord.headers['etag'];
  return antwoord.json<Stand>();
}

/** A zaak with everything in it. */
async function behandel(): Promise<string> {
  const aangifte = await registreer({
    zaaktype: 'aangifte',
    zaaksoort: 'regulier',
    uitworpredenen: ['giften'],
    regelversie: 'IH-7',
  });
  const id = await registreer({
    kanaal: 'post',
    verzondenOp: '2026-02-26',
    belastingjaar: 2024,
    aanslag: { dagtekening: '2026-01-23', bekendgemaaktOp: '2026-01-26' },
    belanghebbende: BELANGHEBBENDE,
    onderwerp: 'onderwerp van het bezwaar',
    themas: ['hypotheekrenteaftrek'],
    voortgekomenUit: aangifte,
  });
  const document = (gdaId: string, openbaarheid: string) => ({ gdaId, openbaarheid, soort: 'bewijsstuk' });
  await doe(id, '2026-03-02T10:05', WIT, 'documenten', document('GDA-OPENBAAR', 'openbaar'));
  await doe(id, '2026-03-02T10:06', WIT, 'documenten', document('GDA-INTERN', 'intern'));
  await doe(id, '2026-03-02T10:07', WIT, 'documenten', document('GDA-VERTROUWELIJK', 'vertrouwelijk'));
  await doe(id, '2026-03-09T09:00', JANSEN, 'behandelingen');
  await doe(id, '2026-03-09T09:20', JANSEN, 'gesprekken');
  await doe(id, '2026-03-09T09:34', JANSEN, 'gespreksverslagen', { samenvatting: 'verslag van het gesprek' });
  await doe(id, '2026-03-09T09:40', JANSEN, 'notities', { tekst: 'interne notitie' });
  await doe(id, '2026-03-09T09:41', JANSEN, 'notities', { tekst: 'vertrouwelijke notitie', soort: 'vertrouwelijk' });
  await doe(id, '2026-03-09T09:42', JANSEN, 'notities', { tekst: 'eerste overweging', soort: 'overweging' });
  const { brieven } = await doe(id, '2026-03-09T09:50', JANSEN, 'brieven', {
    soort: 'verzoek om informatie',
    omschrijving: 'inhoud van de brief',
  });
  await doe(id, '2026-03-10T14:00', WIT, `brieven/${brieven[0]!.briefId}/verzendingen`, { verzondenOp: '2026-03-10' });
  await doe(id, '2026-03-10T14:30', JANSEN, 'wachtperioden', {
    reden: 'informatie belastingplichtige',
    waarop: 'brief',
    tot: '2026-03-31',
  });
  await doe(id, '2026-03-25T08:40', JANSEN_LATER, 'hervattingen');
  await doe(id, '2026-03-25T08:41', JANSEN_LATER, 'behandelingen');
  const { consulten } = await doe(id, '2026-03-25T09:40', JANSEN_LATER, 'consulten', {
    aan: 'VTA',
    vraag: 'vraag aan de VTA',
  });
  await doe(id, '2026-03-26T13:15', SMIT, `consulten/${consulten[0]!.consultId}/antwoorden`, {
    antwoord: 'antwoord van de VTA',
  });
  await doe(id, '2026-03-27T10:00', JANSEN_LATER, 'besluiten', { uitkomst: 'afgewezen', gronden: 'te vroeg besloten' });
  await doe(id, '2026-03-27T10:40', JANSEN_LATER, 'besluiten', {
    uitkomst: 'deels toegewezen',
    gronden: 'gronden van het besluit',
  });
  await doe(id, '2026-03-27T10:50', JANSEN_LATER, 'afdoeningen');
  return id;
}

const nota = (
  door: Toegang,
  { openbaar, accept, id = zaakId }: { openbaar?: boolean; accept?: string; id?: string } = {},
) =>
  opstelling.vraag(`zaken/${id}/nota${openbaar === undefined ? '' : `?openbaar=${openbaar}`}`, {
    door,
    op: '2026-03-27T11:00',
    ...(accept && { accept }),
  });
const markdown = async (door: Toegang, opties = {}): Promise<string> => {
  const { statusCode, body } = await nota(door, opties);
  if (statusCode !== 200) throw new Error(body);
  return tekstVan(leesMarkdown(body));
};
const staan = (tekst: string, woorden: readonly string[]) => woorden.filter((woord) => tekst.includes(woord));

describe('the nota of a zaak with everything in it', () => {
  it('is Markdown, with the revision of the zaak and the fixed headers', async () => {
    const { statusCode, headers, body } = await nota(JANSEN);
    expect([statusCode, headers['content-type'], headers['vary']]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      'accept',
    ]);
    const zaak = await opstelling.vraag(`zaken/${zaakId}`, { door: JANSEN });
    for (const naam of ['etag', 'zaakstroom-positie', 'api-version', 'cache-control', 'content-security-policy']) {
      expect([naam, headers[naam]]).toEqual([naam, zaak.headers[naam]]);
    }
    expect(headers['etag']).toBe(etag);
    expect(body).toMatch(/^# Nota van behandeling\n\nBezwaar B20260000001\n/);
    expect(body.match(/^## .*/gm)).toEqual([
      '## 1. Waar het over gaat',
      '## 2. Feiten en verloop',
      '## 3. Contacten',
      '## 4. Consulten',
      '## 5. Overwegingen',
      '## 6. Besluit',
      '## 7. Stukken',
      '## 8. Termijnen tot nu toe',
      '## Ondertekening',
    ]);
  });

  it('has the facts of the zaak in its head', async () => {
    const [, kop] = (await nota(JANSEN)).body.split('Bezwaar B20260000001');
    expect(kop!.split('##')[0]!.trim().split('\n')).toEqual([
      '- **Zaaktype:** Bezwaar',
      '- **Soort:** correctie',
      '- **Belastingjaar:** 2024',
      '- **Kanaal:** post',
      `- **Kenmerk van de belanghebbende:** ${BELANGHEBBENDE}`,
      '- **Uitkomst:** deels toegewezen',
      '- **Nota opgemaakt op:** 27 maart 2026',
    ]);
  });

  it('tells who did what, by name, with the team and locatie of that moment', async () => {
    const tekst = await markdown(JANSEN);
    for (const regel of [
      '2 maart 2026, 10.05 uur, k.dewit (Arnhem)',
      '9 maart 2026, 9.34 uur, j.jansen (team A1, Arnhem)',
      '25 maart 2026, 9.40 uur, j.jansen (team A7, Arnhem)',
      '26 maart 2026, 13.15 uur, m.smit (team Vaktechniek, Den Haag)',
    ]) {
      expect(tekst).toContain(regel);
    }
    expect(tekst).toMatch(/Handtekening: …+j\.jansen \(team A7, Arnhem\)$/);
  });

  it('puts together what belongs together, and says what no longer holds', async () => {
    const { body } = await nota(JANSEN);
    expect(body).toMatch(
      /vraag aan de VTA\n\n {2}\*\*26 maart 2026, 13\.15 uur\*\*, m\.smit .*\n\n {2}Antwoord van een VTA:\\\n {2}antwoord van de VTA/,
    );
    expect(body).toMatch(/\*Vervallen: op 27 maart 2026 is een nieuw besluit genomen\.\*\n\n {2}Besluit: afgewezen\./);
    expect(body).toContain('Deze zaak is voortgekomen uit zaak A20260000001.');
    expect(body).toContain(
      '- **In wacht:** van 10 maart 2026 tot 25 maart 2026 (15 dagen): informatie belastingplichtige (brief)',
    );
    expect(body).toContain(
      '- **Doorlooptijd:** 28 dagen (van 27 februari 2026 tot 27 maart 2026), waarvan 15 dagen in wacht',
    );
    expect(body).not.toMatch(/behandeltijd|minu|gepauzeerd|Behandeling gestart/i);
  });

  it('tells of an aangifte why the rules threw it out, by which version', async () => {
    const id = await registreer({
      zaaktype: 'aangifte',
      zaaksoort: 'regulier',
      uitworpredenen: ['giften', 'box 3'],
      regelversie: 'IH-7',
    });
    expect(await markdown(WIT, { id })).toContain(
      'Ingedeeld als regulier, een gemiddelde post (E), volgens selectieregel IH-7. Uitworpredenen: giften (C), box 3 (E).',
    );
  });

  it('is written by no reading of it', async () => {
    const tel = async () => {
      const { rows } = await opstelling.database.pool.query<{ n: string }>(
        `select (select count(*) from medewerkers.onthullingen) || ' ' || (select count(*) from medewerkers.medewerkers) as n`,
      );
      return [await opstelling.store.head(), rows[0]!.n];
    };
    const voor = await tel();
    for (const openbaar of [true, false]) await nota(JANSEN, { openbaar });
    expect(await tel()).toEqual(voor);
  });
});

describe('the nota as HTML', () => {
  it('is a complete page with one style, that nothing else may join', async () => {
    const { headers, body } = await nota(JANSEN, { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html>\n<html lang="nl">/);
    const stijl = /<style>([^]*?)<\/style>/.exec(body)![1]!;
    const som = createHash('sha256').update(stijl).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${som}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    const pagina = await leesHtml(body);
    expect(alle(pagina, 'h1').map(tekstVan)).toEqual(['Nota van behandeling']);
    expect(alle(pagina, 'h2').map(tekstVan)).toHaveLength(9);
    expect(alle(pagina, 'time').length).toBeGreaterThan(10);
    expect(opmaakVan(pagina)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(script|a|img|link|iframe)$/)]),
    );
    expect(body).not.toMatch(/style=|onload|javascript:/);
  });

  it('says what the Markdown says', async () => {
    const woorden = (tekst: string) => new Set(tekst.match(/[\p{L}\d]+/gu));
    const pagina = await leesHtml((await nota(JANSEN, { accept: 'text/html' })).body);
    const [lichaam] = alle(pagina, 'main');
    expect(woorden(alle(lichaam!, '#text').map(tekstVan).join(' '))).toEqual(woorden((await nota(JANSEN)).body));
  });
});

describe('who reads what', () => {
  it.each<[string, Toegang, boolean]>([
    ['the behandelaar', JANSEN, true],
    ['the teamleider of the team', VISSER, true],
    ['the VTA who was asked', SMIT, true],
    ['a colleague of the locatie', BAKKER, false],
    ['a werkvoorbereider of the locatie', WIT, false],
    ['regie', RIA, false],
  ])('%s reads what is intern, and what is vertrouwelijk by the policy', async (_, wie, dichtbij) => {
    const tekst = await markdown(wie);
    expect(staan(tekst, [...OPENBAAR, ...INTERN])).toEqual([...OPENBAAR, ...INTERN]);
    expect(staan(tekst, VERTROUWELIJK)).toEqual(dichtbij ? VERTROUWELIJK : []);
    expect(tekst.match(/\[1 passage is vertrouwelijk en hier weggelaten\]/g) ?? []).toHaveLength(dichtbij ? 0 : 2);
  });

  it.each<[string, Toegang]>([
    ['who stands close', JANSEN],
    ['anybody else', RIA],
  ])('the openbare version is the same for %s: nothing that is not openbaar, and nobody by name', async (_, wie) => {
    for (const accept of ['text/markdown', 'text/html']) {
      const { body } = await nota(wie, { openbaar: true, accept });
      expect(staan(body, OPENBAAR)).toEqual(OPENBAAR);
      expect(staan(body, [...INTERN, ...VERTROUWELIJK])).toEqual([]);
      const nummers = [...(await opstelling.medewerkers.alleNummers())].map(String);
      const mensen = [JANSEN, WIT, SMIT, BAKKER].map(({ sub }) => sub);
      expect(staan(body, [...mensen, ...nummers, 'team', 'Arnhem', 'Den Haag', 'A7', 'Vaktechniek'])).toEqual([]);
    }
    const tekst = await markdown(wie, { openbaar: true });
    expect(tekst).toContain('9 maart 2026, 9.34 uur, de behandelaar');
    expect(tekst).toContain('2 maart 2026, 10.05 uur, een collega');
    expect(tekst).toContain('[2 passages zijn niet openbaar en hier weggelaten]');
    expect(tekst).toContain('[1 passage is niet openbaar en hier weggelaten]');
    expect(tekst).toMatch(/Handtekening: …+de behandelaar$/);
  });

  it('the openbare version is the same for everybody', async () => {
    const versies = await Promise.all([JANSEN, SMIT, RIA, WIT].map((wie) => markdown(wie, { openbaar: true })));
    expect(new Set(versies).size).toBe(1);
  });
});

describe('what is refused, and how', () => {
  const probleem = async (antwoord: ReturnType<typeof nota>) => {
    const { statusCode, headers, json } = await antwoord;
    return [statusCode, headers['content-type'], json<{ type: string }>().type];
  };
  const JSON_PROBLEEM = 'application/problem+json';

  it('a zaak outside the view is not there, in the same words as one that does not exist', async () => {
    const buiten = await nota(ELS);
    const nergens = await nota(ELS, { id: randomUUID() });
    expect(await probleem(nota(ELS, { openbaar: true }))).toEqual([404, JSON_PROBLEEM, '/problemen/niet-gevonden']);
    const zonderId = ({ body }: { body: string }) => ({ ...(JSON.parse(body) as object), instance: '' });
    expect([buiten.statusCode, zonderId(buiten)]).toEqual([404, zonderId(nergens)]);
    expect(buiten.headers['etag']).toBeUndefined();
  });

  it.each(['rapportage', 'beheer', 'systeem'])('%s has no right to it at all', async (rol) => {
    expect(await probleem(nota({ sub: 'x', rollen: [rol] }))).toEqual([403, JSON_PROBLEEM, '/problemen/geen-recht']);
  });

  it('nobody without a token', async () => {
    const zonder = opstelling.vraag(`zaken/${zaakId}/nota`, {});
    expect(await probleem(zonder)).toEqual([401, JSON_PROBLEEM, '/problemen/niet-aangemeld']);
  });

  it('another media type', async () => {
    const pdf = nota(JANSEN, { accept: 'application/pdf' });
    expect(await probleem(pdf)).toEqual([406, JSON_PROBLEEM, '/problemen/soort-niet-leverbaar']);
  });

  it.each(['openbaar=misschien', 'openbaar=', 'openbaar=true&openbaar=false', 'wie=ik'])(
    'a question such as %s',
    async (vraag) => {
      const gesteld = opstelling.vraag(`zaken/${zaakId}/nota?${vraag}`, { door: JANSEN });
      expect(await probleem(gesteld)).toEqual([400, JSON_PROBLEEM, '/problemen/ongeldige-invoer']);
    },
  );
});

describe('the life of a nota', () => {
  it('tells that a besluit lapsed by an intrekking, and a consult by the end', async () => {
    const id = await registreer();
    await doe(id, '2026-03-09T09:00', JANSEN, 'behandelingen');
    await doe(id, '2026-03-09T09:10', JANSEN, 'consulten', { aan: 'VTA', vraag: 'Mag dit?' });
    await doe(id, '2026-03-09T09:30', JANSEN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'Geen bewijs.' });
    await doe(id, '2026-03-10T09:40', JANSEN, 'afdoeningen', { uitkomst: 'ingetrokken', toelichting: 'Per brief.' });
    const tekst = await markdown(JANSEN, { id });
    expect(tekst).toContain('Vervallen: op 10 maart 2026 is de zaak zonder besluit geëindigd.');
    expect(tekst).toContain('Het besluit (afgewezen) vervalt: de zaak eindigt als ingetrokken.');
    expect(tekst).toMatch(/Uitkomst.*ingetrokken/);
    expect(tekst).not.toContain('Besluit genomen op');
    expect(tekst).toContain('Vervallen zonder antwoord: de zaak eindigde.');
    expect(tekst).not.toContain('Een antwoord is niet vastgelegd.');
  });

  const status = async (id: string) =>
    (await markdown(JANSEN, { id })).includes('In bewerking: de zaak is nog niet afgedaan.');

  it('is in bewerking until the zaak has ended, and again once it is reopened', async () => {
    const id = await registreer();
    expect(await status(id)).toBe(true);
    expect(await markdown(JANSEN, { id })).toContain('Er is nog geen besluit genomen.');
    await doe(id, '2026-03-09T09:00', JANSEN, 'behandelingen');
    await doe(id, '2026-03-09T09:30', JANSEN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'Geen bewijs.' });
    expect(await status(id)).toBe(true);
    await doe(id, '2026-03-09T09:40', JANSEN, 'afdoeningen');
    expect(await status(id)).toBe(false);
    await doe(id, '2026-03-12T09:00', JANSEN, 'heropeningen', { reden: 'Het bewijs is er alsnog.' });
    const tekst = await markdown(JANSEN, { id });
    expect(tekst).toContain('In bewerking');
    expect(tekst.match(/Vervallen: op 12 maart 2026 is de zaak heropend\./g)).toHaveLength(2);
    expect(tekst).toContain('Er geldt op dit moment geen besluit.');
    expect(tekst).toMatch(/Doorlooptijd: tot nu toe 28 dagen/);
    await doe(id, '2026-03-13T09:00', BAKKER, 'behandelingen');
    await doe(id, '2026-03-13T09:30', BAKKER, 'besluiten', { uitkomst: 'toegewezen', gronden: 'Met bewijs.' });
    await doe(id, '2026-03-13T09:40', BAKKER, 'afdoeningen');
    const [openbaar, intern] = [await markdown(BAKKER, { id, openbaar: true }), await markdown(BAKKER, { id })];
    expect(openbaar).toContain('9 maart 2026, 9.30 uur, een eerdere behandelaar');
    expect(openbaar).toContain('13 maart 2026, 9.30 uur, de behandelaar');
    expect(intern).toContain('Uitkomst: toegewezen');
    expect(intern).toContain('Doorlooptijd: 14 dagen');
  });

  it('keeps what people typed as text', async () => {
    const id = await registreer({ onderwerp: '## Besluit\n\n- **toegewezen** <script>alert(1)</script> | a | `b`' });
    await doe(id, '2026-03-09T09:00', { ...JANSEN, team: '<b>A1</b>' }, 'behandelingen');
    const hostiel = '# kop\n---\n[klik](http://x.example) | a | b |\n```\n</p><script>alert(1)</script>';
    await doe(id, '2026-03-09T09:10', { ...JANSEN, team: '<b>A1</b>' }, 'notities', { tekst: hostiel });
    const gelezen = leesMarkdown((await nota(JANSEN, { id })).body);
    expect(opmaakVan(gelezen)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(html|link|table|code|thematicBreak)$/)]),
    );
    expect(alle(gelezen, 'heading')).toHaveLength(9); // in bewerking: no block to sign in
    expect(tekstVan(gelezen)).toContain(hostiel);
    const pagina = await leesHtml((await nota(JANSEN, { id, accept: 'text/html' })).body);
    expect(alle(pagina, 'script')).toEqual([]);
    expect(tekstVan(pagina)).toContain('</p><script>alert(1)</script>');
    expect(tekstVan(pagina)).toContain('team <b>A1</b>');
  });

  it('still reads as a nota when the key of the zaak was destroyed', async () => {
    const id = await registreer({ onderwerp: 'persoonlijk', belanghebbende: BELANGHEBBENDE });
    await doe(id, '2026-03-09T09:00', JANSEN, 'behandelingen');
    await doe(id, '2026-03-09T09:20', JANSEN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'persoonlijk' });
    await doe(id, '2026-03-09T09:30', JANSEN, 'afdoeningen');
    await opstelling.sleutelbos.vernietig(id, 'bewaartermijn verstreken');
    const tekst = await markdown(JANSEN, { id });
    expect(tekst).not.toContain('persoonlijk');
    expect(tekst).toContain(`vernietigd; waar zij stonden, staat ${VERNIETIGD}.`);
    expect(tekst).toContain(`Kenmerk van de belanghebbende: ${VERNIETIGD}`);
    expect(tekst).toContain(`Onderwerp: ${VERNIETIGD}`);
    expect(tekst).toContain(`Besluit: afgewezen.\n${VERNIETIGD}`);
    expect(tekst).toContain('j.jansen (team A1, Arnhem)');
  });
});
