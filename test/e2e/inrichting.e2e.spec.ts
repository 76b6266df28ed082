import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDAARDINRICHTING, type Inrichtingsgegevens } from '@zaakstroom/zaken';
import { draai, type Afloop } from './cli.js';
import { Serverproces, tokenVoor } from './serverproces.js';

let map: string;
let bestand: string;
let server: Serverproces | undefined;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'zaakstroom-inrichting-'));
  bestand = join(map, 'inrichting.json');
});
afterEach(async () => {
  await server?.eindig('SIGTERM');
  server = undefined;
  await rm(map, { recursive: true, force: true });
});

const omgeving = () => ({ ZAAKSTROOM_DATA: map, ZAAKSTROOM_INRICHTING: bestand, PORT: '0' });
const toon = (instellingen: Readonly<Record<string, string>>): Promise<Afloop> =>
  draai('cli.ts', instellingen, 'inrichting').afloop;

describe('a herstelactie', () => {
  it('is arranged by beheer: the settings are shown, changed, and shown again as they were written', async () => {
    const { code, uit } = await toon({ ZAAKSTROOM_DATA: map });
    expect([code, JSON.parse(uit)]).toEqual([0, STANDAARDINRICHTING]);
    await writeFile(bestand, uit);
    expect(await toon(omgeving())).toMatchObject({ code: 0, uit });
    expect(await readFile(bestand, 'utf8')).toBe(uit);
  });

  it('comes in, waits and ends through the API: a new soort, reason and outcome, and no code', async () => {
    await writeFile(bestand, JSON.stringify(metHerstelactie(STANDAARDINRICHTING)));
    server = await Serverproces.start(map, { ZAAKSTROOM_INRICHTING: bestand });
    const token = await tokenVoor(map, { sub: 'jan', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' });
    let etag = '';
    const doe = async (pad: string, inhoud: object): Promise<Record<string, unknown>> => {
      const antwoord = await fetch(`${server!.adres}/v1/zaken${pad}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...(etag && { 'if-match': etag }),
        },
        body: JSON.stringify(inhoud),
      });
      etag = antwoord.headers.get('etag') ?? etag;
      const gelezen = (await antwoord.json()) as Record<string, unknown>;
      expect([pad, antwoord.status, gelezen['detail']]).toEqual([pad, 201, undefined]);
      return gelezen;
    };
    const nieuw = await doe('', { zaaktype: 'verzoek', zaaksoort: 'herstel WOZ', ontvangenOp: '2025-03-01' });
    expect(nieuw).toMatchObject({ zwaarte: 'C', streefdatum: '2025-03-31', status: 'in werkvoorraad' });
    const zaak = `/${nieuw['zaakId'] as string}`;
    await doe(`${zaak}/behandelingen`, {});
    const wacht = { reden: 'taxatie', waarop: 'gemeente' };
    expect(await doe(`${zaak}/wachtperioden`, wacht)).toMatchObject({ status: 'wachtend', wacht });
    await doe(`${zaak}/hervattingen`, {});
    const af = await doe(`${zaak}/afdoeningen`, { uitkomst: 'hersteld', toelichting: 'Waarde verlaagd.' });
    expect(af).toMatchObject({ status: 'afgedaan', besluit: 'hersteld', uitkomst: 'hersteld' });
  });
});

it('a soort that is taken out while a zaak of it is open stops the start, with the way back', async () => {
  await writeFile(bestand, JSON.stringify(metHerstelactie(STANDAARDINRICHTING)));
  server = await Serverproces.start(map, { ZAAKSTROOM_INRICHTING: bestand });
  const token = await tokenVoor(map, { sub: 'jan', rollen: ['behandelaar'], locatie: 'Arnhem', team: 'A1' });
  const koppen = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const nieuw = await fetch(`${server.adres}/v1/zaken`, {
    method: 'POST',
    headers: { ...koppen, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ zaaktype: 'verzoek', zaaksoort: 'herstel WOZ', ontvangenOp: '2025-03-01' }),
  });
  const gelezen = await fetch(`${server.adres}/v1/zaken`, {
    headers: { ...koppen, 'zaakstroom-positie-minimaal': nieuw.headers.get('zaakstroom-positie')! },
  });
  expect([nieuw.status, gelezen.status]).toEqual([201, 200]);
  await server.eindig('SIGTERM');
  server = undefined;
  await writeFile(bestand, JSON.stringify(STANDAARDINRICHTING));
  const { code, fout } = await draai('ontwikkeling.ts', omgeving()).afloop;
  expect([code, fout]).toEqual([
    1,
    expect.stringContaining(
      "soort 'herstel WOZ' van verzoek ontbreekt, en daarvan zijn zaken open (1): zet terug tot zij eindigen",
    ),
  ]);
});

describe('settings that cannot be used', () => {
  const FOUTEN = [
    'de inrichting klopt niet:',
    '  inrichting.themas moet een lijst zijn',
    '  versie is leeg',
    "  letter 'A' staat bij twee zaaktypen",
    "  werkvoorraad 'beroepen': zaaktype 'klacht' bestaat niet",
  ].join('\n');

  it.each(['ontwikkeling.ts', 'cli.ts'])(
    'stop %s before it touches anything, with all that is wrong',
    async (programma) => {
      const { zaaktypen, werkvoorraden, ...rest } = STANDAARDINRICHTING;
      const slecht = {
        ...rest,
        versie: '',
        themas: 'giften',
        zaaktypen: zaaktypen.map((type) => ({ ...type, letter: type.letter === 'B' ? 'A' : type.letter })),
        werkvoorraden: werkvoorraden.map((voorraad) =>
          voorraad.id === 'beroepen' ? { ...voorraad, zaaktype: 'klacht' } : voorraad,
        ),
      };
      await writeFile(bestand, JSON.stringify(slecht));
      const { code, fout } = await draai(programma, omgeving(), ...(programma === 'cli.ts' ? ['status'] : [])).afloop;
      expect([code, fout]).toEqual([1, expect.stringContaining(FOUTEN)]);
      // No database, no keys: only what stood there, and the key of the development issuer.
      const over = (await readdir(map)).filter((naam) => naam !== 'ontwikkelsleutel.jwk');
      expect(over).toEqual(['inrichting.json']);
    },
  );

  it('are told together with settings of the environment that are wrong', async () => {
    await writeFile(bestand, JSON.stringify({ ...STANDAARDINRICHTING, versie: '' }));
    const { code, fout } = await draai('ontwikkeling.ts', { ...omgeving(), PORT: 'abc' }).afloop;
    expect([code, fout]).toEqual([
      1,
      expect.stringMatching(/PORT moet .*\n.*de inrichting klopt niet:\n {2}versie is leeg/s),
    ]);
  });

  it('are refused when the file is not there', async () => {
    const { code, fout } = await toon(omgeving());
    expect([code, fout]).toEqual([1, expect.stringContaining(`${bestand} is niet te lezen`)]);
  });
});

function metHerstelactie(gegevens: Inrichtingsgegevens): Inrichtingsgegevens {
  return {
    ...gegevens,
    versie: 'herstel-2026-1',
    zaaktypen: gegevens.zaaktypen.map((type) =>
      type.naam !== 'verzoek'
        ? type
        : {
            ...type,
            soorten: [...type.soorten, { naam: 'herstel WOZ', zwaarte: 'C', streefdagen: 30 }],
            uitkomsten: [...type.uitkomsten, { naam: 'hersteld', besluit: true }],
          },
    ),
    wachtredenen: [...gegevens.wachtredenen, { naam: 'taxatie', waarop: ['gemeente'] }],
  };
}
