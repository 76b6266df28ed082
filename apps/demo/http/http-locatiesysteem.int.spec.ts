import { Nepserver, type Gegeven, type Ontvangen } from '../testing/nepserver.js';
import type { Handeling, Inhouden, Registratie } from '../simulatie/locatiesysteem.js';
import { HttpLocatiesysteem } from './http-locatiesysteem.js';
import { Geweigerd, Verbinding } from './verbinding.js';

const MOMENT = Date.parse('2026-09-07T07:00:00Z');
const JAN = { wie: 'jansen', moment: MOMENT };

const registratie = (zaak: string, meer: Partial<Registratie> = {}): Registratie => ({
  ...JAN,
  zaak,
  bsn: '999990019',
  zaaktype: 'bezwaar',
  ontvangenOp: '2026-09-01',
  belastingjaar: 2024,
  kanaal: 'post',
  onderwerp: 'Hypotheekrente',
  ...meer,
});

const id = (i: number): string => `zaak-${i}`;
const zaakAntwoord = (i: number, meer: object = {}): object => ({
  zaakId: id(i),
  zaaknummer: `B2026000000${i}`,
  zaaktype: 'bezwaar',
  zaaksoort: 'overig',
  zwaarte: 'E',
  ...meer,
});

describe('HttpLocatiesysteem', () => {
  let server: Nepserver;
  let systeem: HttpLocatiesysteem;
  let geregistreerd: number;
  let revisie: number;
  /** What a test wants another answer to than the usual one. */
  let anders: (vraag: Ontvangen) => Gegeven | undefined;

  beforeEach(async () => {
    [geregistreerd, revisie] = [0, 0];
    anders = () => undefined;
    server = await Nepserver.start((vraag) => anders(vraag) ?? gewoon(vraag));
    systeem = new HttpLocatiesysteem(new Verbinding(server.adres, new Map([['jansen', 't']])), 'run');
  });
  afterEach(() => server.stop());

  function gewoon({ pad }: Ontvangen): Gegeven {
    if (pad === '/v1/belanghebbenden') return { status: 201, inhoud: { belanghebbendeId: 'p-1' } };
    const kopregels = { etag: `"${++revisie}"` };
    if (pad === '/v1/zaken') return { status: 201, kopregels, inhoud: zaakAntwoord(++geregistreerd) };
    return { status: 201, kopregels, inhoud: zaakAntwoord(Number(pad.split('/')[3]?.at(-1))) };
  }

  const doe = <H extends Handeling>(handeling: H, inhoud: Inhouden[H], zaak = 'z1'): void =>
    systeem.doe({ ...JAN, zaak, handeling, inhoud });
  const gevraagd = (): string[] => server.ontvangen.map(({ methode, pad }) => `${methode} ${pad}`);

  it('registers with the belanghebbende, whose BSN goes to one address only', async () => {
    systeem.registreer(registratie('z1', { zaaksoort: 'overig', aanslag: { dagtekening: '2026-08-01' } }));
    await systeem.klaar();
    const [persoon, zaak] = server.ontvangen;
    expect([persoon!.pad, persoon!.inhoud]).toEqual(['/v1/belanghebbenden', { bsn: '999990019' }]);
    expect([zaak!.pad, zaak!.inhoud]).toEqual([
      '/v1/zaken',
      {
        zaaktype: 'bezwaar',
        zaaksoort: 'overig',
        ontvangenOp: '2026-09-01',
        belastingjaar: 2024,
        kanaal: 'post',
        onderwerp: 'Hypotheekrente',
        aanslag: { dagtekening: '2026-08-01' },
        belanghebbende: 'p-1',
      },
    ]);
  });

  it('registers one after another, whoever does it, and names the zaak that another came from', async () => {
    // The first answer about a belanghebbende comes last.
    const verder = Promise.withResolvers<void>();
    anders = ({ pad, inhoud }) => {
      if (pad !== '/v1/belanghebbenden') return undefined;
      const { bsn } = inhoud as { bsn: string };
      return { status: 201, inhoud: { belanghebbendeId: `van ${bsn}` }, ...(bsn === 'z1' && { na: verder.promise }) };
    };
    for (const zaak of ['z1', 'z2', 'z3']) systeem.registreer(registratie(zaak, { wie: zaak, bsn: zaak }));
    systeem.registreer(registratie('z4', { bsn: 'z4', voortgekomenUit: 'z2' }));
    while (server.ontvangen.length < 4) await new Promise((later) => setImmediate(later));
    expect(gevraagd()).toEqual(Array(4).fill('POST /v1/belanghebbenden'));
    verder.resolve();
    await systeem.klaar();
    const zaken = server.ontvangen.slice(4).map(({ inhoud }) => inhoud as Record<string, unknown>);
    expect(zaken.map(({ belanghebbende }) => belanghebbende)).toEqual(['van z1', 'van z2', 'van z3', 'van z4']);
    expect(zaken.at(-1)).toMatchObject({ voortgekomenUit: id(2) });
    expect([...systeem.gedaan]).toEqual([['registratie', 4]]);
  });

  it('acts on the revision that the last answer told, where the act depends on it', async () => {
    systeem.registreer(registratie('z1'));
    doe('start', {});
    doe('notitie', { tekst: 'Gebeld.', soort: 'overweging' });
    doe('pauze', {});
    await systeem.klaar();
    const [start, notitie, pauze] = server.ontvangen.slice(2);
    expect([start!.pad, start!.kopregels['if-match'], start!.inhoud]).toEqual([
      '/v1/zaken/zaak-1/behandelingen',
      '"1"',
      undefined,
    ]);
    expect([notitie!.pad, notitie!.kopregels['if-match'], notitie!.inhoud]).toEqual([
      '/v1/zaken/zaak-1/notities',
      undefined,
      { tekst: 'Gebeld.', soort: 'overweging' },
    ]);
    expect([pauze!.pad, pauze!.kopregels['if-match']]).toEqual(['/v1/zaken/zaak-1/pauzes', '"3"']);
  });

  it('reading the dossier leaves the revision as it was: its answer has none', async () => {
    systeem.registreer(registratie('z1'));
    anders = ({ pad }) =>
      pad.endsWith('/raadplegingen') ? { status: 201, inhoud: { zaak: {}, tijdlijn: [] } } : undefined;
    doe('raadpleging', {});
    doe('start', {});
    await systeem.klaar();
    expect(server.ontvangen.at(-1)!.kopregels['if-match']).toBe('"1"');
  });

  it('every request has a key of its own, of this run', async () => {
    systeem.registreer(registratie('z1'));
    doe('start', {});
    await systeem.klaar();
    expect(server.ontvangen.map(({ kopregels }) => kopregels['idempotency-key'])).toEqual(['run-1', 'run-2', 'run-3']);
  });

  it('answers the consult and sends the letter that the zaak waits for', async () => {
    const inhoud = zaakAntwoord(1, { consulten: [{ consultId: 'c-9' }], brieven: [{ briefId: 'b-7' }] });
    anders = ({ pad }) =>
      pad.startsWith('/v1/zaken/') ? { status: 201, kopregels: { etag: '"2"' }, inhoud } : undefined;
    systeem.registreer(registratie('z1'));
    doe('consult', { aan: 'VTA', vraag: 'Mag dit?' });
    doe('consultantwoord', { antwoord: 'Ja.' });
    doe('briefverzending', { verzondenOp: '2026-09-08' });
    await systeem.klaar();
    expect(gevraagd().slice(-2)).toEqual([
      'POST /v1/zaken/zaak-1/consulten/c-9/antwoorden',
      'POST /v1/zaken/zaak-1/brieven/b-7/verzendingen',
    ]);
  });

  it('asks for the next zaak when the stock knows what was told of it', async () => {
    systeem.registreer(registratie('z1'));
    anders = ({ pad }) =>
      pad === '/v1/zaken'
        ? { status: 201, kopregels: { etag: '"1"', 'zaakstroom-positie': '0042' }, inhoud: zaakAntwoord(1) }
        : undefined;
    const gevonden = systeem.volgendeZaak(JAN, 'bezwaren');
    anders = ((eerder) => (vraag: Ontvangen) =>
      vraag.pad.endsWith('/uitgiften')
        ? { status: 201, kopregels: { etag: '"5"' }, inhoud: zaakAntwoord(1) }
        : eerder(vraag))(anders);
    expect(await gevonden).toEqual({ zaak: 'z1', zaaktype: 'bezwaar', zaaksoort: 'overig', zwaarte: 'E' });
    expect(gevraagd().slice(-2)).toEqual(['GET /v1/werkvoorraden', 'POST /v1/werkvoorraden/bezwaren/uitgiften']);
    expect(server.ontvangen.at(-2)!.kopregels['zaakstroom-positie-minimaal']).toBe('0042');
    doe('pauze', {});
    await systeem.klaar();
    expect(server.ontvangen.at(-1)!.kopregels['if-match']).toBe('"5"');
  });

  it('asks for it while others work, and when nothing changed does not ask first whether the stock knows', async () => {
    systeem.registreer(registratie('z1'));
    await systeem.klaar();
    const verder = Promise.withResolvers<void>();
    anders = ({ pad }) => {
      if (pad.endsWith('/uitgiften')) return { status: 204 };
      return pad.endsWith('/notities') ? { status: 201, inhoud: zaakAntwoord(1), na: verder.promise } : undefined;
    };
    systeem.doe({ ...JAN, wie: 'ander', zaak: 'z1', handeling: 'notitie', inhoud: { tekst: 'x', soort: 'notitie' } });
    await systeem.volgendeZaak(JAN, 'bezwaren');
    expect(gevraagd().slice(2)).toEqual([
      'POST /v1/zaken/zaak-1/notities',
      'POST /v1/werkvoorraden/bezwaren/uitgiften',
    ]);
    verder.resolve();
    await systeem.klaar();
  });

  it('asks for it when the own acts are done', async () => {
    systeem.registreer(registratie('z1'));
    anders = ({ pad }) => (pad.endsWith('/uitgiften') ? { status: 204 } : undefined);
    doe('pauze', {});
    await systeem.volgendeZaak(JAN, 'bezwaren');
    expect(gevraagd().slice(-2)).toEqual(['POST /v1/zaken/zaak-1/pauzes', 'POST /v1/werkvoorraden/bezwaren/uitgiften']);
  });

  it('a paper that comes in while its zaak is handed out does not spoil the revision', async () => {
    systeem.registreer(registratie('z1'));
    await systeem.klaar();
    const verder = Promise.withResolvers<void>();
    anders = ({ pad }) => {
      if (pad.endsWith('/uitgiften')) return { status: 201, kopregels: { etag: '"8"' }, inhoud: zaakAntwoord(1) };
      if (pad.endsWith('/documenten')) {
        return { status: 201, kopregels: { etag: '"7"' }, inhoud: zaakAntwoord(1), na: verder.promise };
      }
      return pad === '/v1/zaken/zaak-1' ? { kopregels: { etag: '"9"' }, inhoud: zaakAntwoord(1) } : undefined;
    };
    const inhoud = { gdaId: 'GDA-1', soort: 'antwoord belastingplichtige', openbaarheid: 'openbaar' };
    systeem.doe({ ...JAN, wie: 'ander', zaak: 'z1', handeling: 'document', inhoud });
    const gevonden = systeem.volgendeZaak(JAN, 'bezwaren');
    while (!gevraagd().at(-1)!.endsWith('/uitgiften')) await new Promise((later) => setImmediate(later));
    verder.resolve();
    await gevonden;
    doe('pauze', {});
    await systeem.klaar();
    const gestuurd = server.ontvangen.map(({ pad, kopregels }) => [pad, kopregels['if-match']]);
    expect(gestuurd).toContainEqual(['/v1/zaken/zaak-1/pauzes', '"9"']);
  });

  it('the list of the stock knows what was handed out', async () => {
    const uitgifte = { status: 201, kopregels: { etag: '"5"', 'zaakstroom-positie': '0050' }, inhoud: zaakAntwoord(1) };
    anders = ({ pad }) => (pad.endsWith('/uitgiften') ? uitgifte : { inhoud: { results: [] } });
    await systeem.volgendeZaak(JAN, 'bezwaren');
    await systeem.voorraad(JAN, 'bezwaren');
    expect(server.ontvangen.at(-1)!.kopregels['zaakstroom-positie-minimaal']).toBe('0050');
  });

  it('nothing in the stock is nothing', async () => {
    anders = ({ pad }) => (pad.endsWith('/uitgiften') ? { status: 204 } : undefined);
    expect(await systeem.volgendeZaak(JAN, 'bezwaren')).toBeUndefined();
  });

  it('a zaak that was there before is known by its number, and read before it is taken', async () => {
    anders = ({ pad }) => (pad.includes('/werkvoorraden/') ? { inhoud: { results: [zaakAntwoord(8)] } } : undefined);
    const [gevonden] = await systeem.voorraad(JAN, 'bezwaren');
    expect(gevonden!.zaak).toBe('B20260000008');
    doe('toewijzing', {}, gevonden!.zaak);
    await systeem.klaar();
    expect(gevraagd().slice(1)).toEqual(['GET /v1/zaken/zaak-8', 'POST /v1/zaken/zaak-8/toewijzingen']);
    expect(server.ontvangen.at(-1)!.kopregels['if-match']).toBe('"1"');
  });

  it('proposes a correction and decides on it by its id and revision', async () => {
    systeem.registreer(registratie('z1'));
    anders = ({ pad }) =>
      pad.endsWith('/correcties')
        ? { status: 201, kopregels: { etag: '"0"' }, inhoud: { correctieId: 'k-1' } }
        : undefined;
    const dag = '2026-09-04';
    systeem.corrigeer({ ...JAN, correctie: 'k', zaak: 'z1', dag, milliseconden: -60_000, reden: 'Vergeten.' });
    systeem.besluit({ ...JAN, correctie: 'k', besluit: 'goedgekeurd', reden: 'Klopt.' });
    await systeem.klaar();
    const [voorstel, besluit] = server.ontvangen.slice(-2);
    expect(voorstel).toMatchObject({
      pad: '/v1/mijn/behandeltijd/correcties',
      inhoud: { zaakId: id(1), dag, milliseconden: -60_000, reden: 'Vergeten.' },
    });
    expect(besluit).toMatchObject({
      pad: '/v1/team/behandeltijdcorrecties/k-1/besluiten',
      inhoud: { besluit: 'goedgekeurd', reden: 'Klopt.' },
      kopregels: expect.objectContaining({ 'if-match': '"0"' }),
    });
  });

  it('a refusal stops everything that comes after it, and is told at the next question', async () => {
    systeem.registreer(registratie('z1'));
    anders = ({ pad }) =>
      pad.endsWith('/pauzes')
        ? { status: 409, inhoud: { title: 'Dit kan nu niet', detail: 'Niet bezig.' } }
        : undefined;
    doe('pauze', {});
    doe('start', {});
    await expect(systeem.volgendeZaak(JAN, 'bezwaren')).rejects.toBeInstanceOf(Geweigerd);
    expect(gevraagd().at(-1)).toBe('POST /v1/zaken/zaak-1/pauzes');
  });
});
