import { randomBytes, randomUUID } from 'node:crypto';
import type { EventStore } from '@zaakstroom/event-store';
import { Inrichting, registreer, STANDAARDINRICHTING, zaakstroom } from '@zaakstroom/zaken';
import { naarMetadata } from '@zaakstroom/catalogus';
import { StroomAfgebroken } from '../formaten/log/fouten.js';
import { stukken } from '../formaten/testing/stukken.js';
import { Importopstelling, KOP } from '../testing/importopstelling.js';
import { BronBotst, MAX_ZAAKNUMMER } from './importeur.js';

const T = '2025-03-03T09:00:00Z';
const rijen = (...zaken: readonly string[]): string => zaken.map((zaak) => `${zaak},kim,bewijs,${T}\n`).join('');

let proef: Importopstelling;
beforeEach(async () => {
  proef = await Importopstelling.maak();
});
afterEach(() => proef.sluit());

/** Registers a zaak as the API does, in front of or behind the back of an import. */
async function registreerHier(zaaknummer: string): Promise<void> {
  const zaakId = (await proef.zaaknummers.vindOfMaak([zaaknummer])).get(zaaknummer)!;
  const verzoek = { zaaknummer, zaaktype: 'bezwaar', zaaksoort: 'overig', ontvangenOp: '2025-03-01' };
  const [event] = registreer(verzoek, new Inrichting(STANDAARDINRICHTING));
  const metadata = naarMetadata({ schemaversie: 2, tijdstip: Date.parse(T) });
  await proef.store.append({
    stream: zaakstroom(zaakId),
    expected: 'no-stream',
    events: [{ id: randomUUID(), type: event!.type, data: event!.data as never, metadata }],
  });
}

describe('a zaak that is too long', () => {
  it('costs its row, not the import, and never a projection: bytes count, the prefix too', async () => {
    // Hexadecimal of random bytes cannot be compressed to fit an index after all.
    const langste = randomBytes(MAX_ZAAKNUMMER)
      .toString('hex')
      .slice(0, MAX_ZAAKNUMMER - 3);
    const teLang = 'é'.repeat(MAX_ZAAKNUMMER / 2);
    // A case id has at most 1,000 characters by itself; a prefix may make it longer.
    const [voor, zaak] = [langste.slice(0, 800), langste.slice(800)];
    const locatie = randomBytes(255)
      .toString('latin1')
      .replace(/./gsu, (teken) => String.fromCharCode(0x4e00 + teken.charCodeAt(0)));
    const plaatsen = new Map([['kim', { team: locatie, locatie }]]);
    const { stand, weigeringen } = await proef.importeer(rijen('A', zaak, teLang, 'B'), {
      voorvoegsel: `€${voor}`,
      plaatsen,
    });
    expect(stand).toMatchObject({ rijen: 4, nieuw: 3, geweigerd: 1, zaken: 3 });
    expect(weigeringen).toEqual([
      {
        rij: 3,
        regel: 4,
        reden: expect.stringMatching(/^het zaaknummer \(voorvoegsel en zaak\) is 2303 bytes lang; ten hoogste 1500/),
      },
    ]);
    await proef.gelezen();
  });
});

describe('the same log under another prefix', () => {
  it('is told before anything is registered', async () => {
    await proef.importeer(rijen('A', 'B', 'A'));
    const vooraf = await proef.events();
    const { stand, fout } = await proef.importeer(rijen('A', 'B', 'A'), { voorvoegsel: 'x-' });
    expect(fout).toBeInstanceOf(BronBotst);
    expect((fout as Error).message).toMatch(
      /^een rij van bron 'log\.csv' .* ander --voorvoegsel\. Geef een andere --bron/,
    );
    expect(stand).toMatchObject({ rijen: 3, nieuw: 0, zaken: 0 });
    expect(await proef.events()).toEqual(vooraf);
  });

  it('is another log with another source', async () => {
    await proef.importeer(rijen('A', 'B'));
    const { stand } = await proef.importeer(rijen('A', 'B'), { voorvoegsel: 'x-', bron: 'ander' });
    expect(stand).toMatchObject({ nieuw: 2, zaken: 2, gedeeld: 0 });
  });
});

describe('a case id that is the number of a zaak of our own', () => {
  it('is refused: its rows went silently into that dossier', async () => {
    await registreerHier('B20250000001');
    const { stand, weigeringen } = await proef.importeer(rijen('A', 'B20250000001', 'A', 'B20250000001'));
    expect(stand).toMatchObject({ rijen: 4, nieuw: 2, geweigerd: 2, zaken: 1 });
    const reden = 'zaak heeft het nummer van een zaak die hier is geregistreerd; --voorvoegsel houdt ze uit elkaar';
    expect(weigeringen).toEqual([
      { rij: 2, regel: 3, reden },
      { rij: 4, regel: 5, reden },
    ]);
    expect((await proef.importeer(rijen('B20250000001'), { voorvoegsel: 'x-', bron: 'ander' })).stand).toMatchObject({
      nieuw: 1,
      geweigerd: 0,
    });
  });

  it('is told of, and goes on, when another log brought the zaak; not when it was the same', async () => {
    await proef.importeer(rijen('A', 'B'), { bron: 'januari' });
    expect((await proef.importeer(rijen('A', 'B', 'C'), { bron: 'februari' })).stand).toMatchObject({
      nieuw: 3,
      gedeeld: 2,
    });
    expect((await proef.importeer(rijen('A', 'B'), { bron: 'januari' })).stand).toMatchObject({
      bekend: 2,
      gedeeld: 0,
    });
  });
});

describe('a zaak that somebody else registers while its rows are on their way', () => {
  const vlakVoor = (werk: () => Promise<unknown>): EventStore => {
    let gedaan = false;
    return Object.assign(Object.create(proef.store) as EventStore, {
      appendInOrder: async (...appends: Parameters<EventStore['appendInOrder']>) => {
        if (!gedaan) await werk();
        gedaan = true;
        return proef.store.appendInOrder(...appends);
      },
    });
  };

  it('is not registered twice when another import does', async () => {
    const store = vlakVoor(() => proef.importeer(rijen('A', 'B'), { bron: 'ander' }));
    const { stand, fout } = await proef.importeer(rijen('C', 'A', 'B'), {}, store);
    expect(fout).toBeUndefined();
    expect(stand.nieuw + stand.bekend).toBe(3);
    const typen = (await proef.events()).map(({ type }) => type);
    expect(typen.filter((type) => type === 'ZaakGeregistreerd')).toHaveLength(3);
    expect(typen.filter((type) => type === 'ActiviteitVastgelegd')).toHaveLength(5);
  });
});

describe('what was done', () => {
  it('is told to the last row also when the log breaks off: the last batch was missing', async () => {
    async function* afgebroken(): AsyncGenerator<Uint8Array> {
      yield* stukken(KOP + rijen(...Array.from({ length: 1_300 }, (_, n) => `Z${n % 7}`)));
      throw new StroomAfgebroken('het gzip-bestand is afgebroken');
    }
    const { stand, fout } = await proef.importeer(afgebroken());
    expect(fout).toMatchObject({ name: 'LogBeschadigd', rijen: 1_300 });
    expect(stand).toMatchObject({ rijen: 1_300, nieuw: 1_300, zaken: 7 });
    expect((await proef.events()).filter(({ type }) => type === 'ActiviteitVastgelegd')).toHaveLength(1_300);
  });
});
