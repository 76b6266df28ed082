import { randomUUID } from 'node:crypto';
import { isBeeindigd, ZAAK, type Handeling, type Vrager, type Zaak } from '@zaakstroom/zaken';
import { geregistreerd, Leven, uitgegeven, vrijgegeven } from '@zaakstroom/zaken/testing';
import fc from 'fast-check';
import { GEVOLGDE_TYPES } from './gevolgd.js';
import { WERKVERDELING } from './index.js';
import { Opstelling } from '../testing/opstelling.js';

const MENSEN: readonly Vrager[] = [
  { rollen: ['behandelaar'], medewerker: 1, locatie: 'Arnhem', team: 'A1' },
  { rollen: ['behandelaar'], medewerker: 2, locatie: 'Arnhem', team: 'A1' },
  { rollen: ['werkvoorbereider', 'regie'], medewerker: 3, locatie: 'Arnhem' },
];

/** What makes a zaak go and come back. */
const RONDGANG: readonly Handeling[] = ['start', 'vrijgave', 'teruggave', 'hervatting', 'heropening'];

/** Lives in which people do whatever can be done, and a zaak goes and comes back again and again. */
const arbLeven: fc.Arbitrary<Leven> = fc
  .array(fc.record({ wie: fc.constantFrom(...MENSEN), wat: fc.nat(), rond: fc.boolean() }), { maxLength: 60 })
  .map((stappen) => {
    const leven = new Leven(geregistreerd({ zaaknummer: `B${randomUUID()}` }));
    for (const { wie, wat, rond } of stappen) {
      const mogelijk = leven.mogelijk(wie);
      const keuze = rond ? mogelijk.filter((handeling) => RONDGANG.includes(handeling)) : mogelijk;
      if (keuze.length > 0) leven.doe<Handeling>(keuze[wat % keuze.length]!, wie);
    }
    return leven;
  });

const vanNiemand = (zaak: Zaak): boolean => zaak.behandelaar === undefined && !isBeeindigd(zaak);
const kaal = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde));

/** What a stapel is known by: the first columns. */
const SOORT = '1, 2, 3, 4, 5, 6, 7, 8';

describe('the projection of werkverdeling', () => {
  let proef: Opstelling;
  beforeAll(async () => void (proef = await Opstelling.maak()));
  afterAll(async () => {
    await proef.sluit();
    expect(proef.fouten).toEqual([]);
  });

  const query = async (sql: string) => (await proef.omgeving.database.pool.query(sql)).rows;
  const rijen = () => query('select zaak_id, zaak, status, gereserveerd_tot from werkverdeling.zaken order by zaak_id');
  const stapels = () => query(`select * from werkverdeling.stapels where aantal > 0 order by ${SOORT}`);
  const herteld = () =>
    query(`select locatie, zaaktype, zaaksoort, zwaarte, case status when 'wachtend' then wachtreden else '' end as wacht,
                  ontvangen_op, coalesce(themas, '[]') as themas, coalesce(uitworpredenen, '[]') as uitworpredenen,
                  count(*)::int as aantal
             from werkverdeling.zaken where status in ('in werkvoorraad', 'wachtend') and zaaksoort is not null and zwaarte is not null
            group by ${SOORT} order by ${SOORT}`);

  it('keeps what nobody holds as the whole stream tells it, and counts it, whatever happened before and in between', async () => {
    const levens = fc.sample(arbLeven, 120);
    const zaken = new Map(levens.map((leven) => [randomUUID() as string, leven]));
    // Turn by turn, so that a run of events holds many zaken and a zaak stands in many runs.
    for (let van = 0; van < 120; van += 3) {
      await Promise.all(
        [...zaken].map(async ([zaakId, { events }]) => {
          for (const event of events.slice(van, van + 3)) await proef.gebeurt(zaakId, event);
        }),
      );
    }
    await proef.bij();

    const verwacht = [...zaken]
      .filter(([, { zaak }]) => vanNiemand(zaak))
      .map(([zaakId, { zaak }]) => ({ zaak_id: zaakId, zaak: kaal(zaak), status: zaak.status, gereserveerd_tot: null }))
      .sort((a, b) => (a.zaak_id < b.zaak_id ? -1 : 1));
    expect(await rijen()).toEqual(verwacht);
    // Else this shows nothing.
    expect(verwacht.length).toBeGreaterThan(20);
    expect(verwacht.filter(({ zaak }) => (zaak as Zaak).opnieuwVerdiept > 0).length).toBeGreaterThan(0);
    expect(verwacht.filter(({ zaak }) => (zaak as Zaak).ingewerkt === false).length).toBeGreaterThan(2);
    const gehouden = await stapels();
    expect(gehouden.map(({ erin: _, eruit: __, ...rest }) => rest)).toEqual(await herteld());
    expect(gehouden.filter(({ erin, eruit, aantal }) => Number(erin) - Number(eruit) !== aantal)).toEqual([]);
    expect(gehouden.some(({ eruit }) => Number(eruit) > 0)).toBe(true);

    // In what runs the events come does not matter: a rebuild counts the same comings and goings.
    const voor = [await rijen(), await stapels()];
    await proef.projecties.herbouw(WERKVERDELING, () => undefined);
    expect([await rijen(), await stapels()]).toEqual(voor);
  });

  it('may pass over the events that it does not follow: they change nothing of a zaak that nobody holds', () => {
    const overgeslagen = new Set<string>();
    for (const { events } of fc.sample(arbLeven, 300)) {
      let zaak: Zaak | undefined;
      for (const event of events) {
        const na = ZAAK.evolve(zaak, event, event);
        if (zaak && vanNiemand(zaak) && !GEVOLGDE_TYPES.includes(event.type)) {
          expect(na).toBe(zaak);
          overgeslagen.add(event.type);
        }
        zaak = na;
      }
    }
    expect(overgeslagen).toContain('NotitieVastgelegd');
    expect(GEVOLGDE_TYPES).not.toContain('BehandelingGestart');
  });

  it('has no row for what an import brings', async () => {
    const zaakId = randomUUID();
    const log = { bron: 'log.csv', rij: 1 };
    const { data } = geregistreerd({ zaaknummer: `log-${zaakId}`, bron: 'log.csv' });
    await proef.gebeurt(zaakId, { type: 'ZaakGeregistreerd', data: { ...data, locatie: undefined } });
    await proef.gebeurt(zaakId, { type: 'BehandelingGestart', data: { log } });
    await proef.bij();
    expect((await rijen()).filter(({ zaak_id }) => zaak_id === zaakId)).toEqual([]);
  });

  it('keeps a reservation when the zaak changes, and drops it when the zaak was taken and came back', async () => {
    const [zaakId] = await proef.legKlaar({});
    const reservering = async () =>
      (await query(`select gereserveerd_tot from werkverdeling.zaken where zaak_id = '${zaakId}'`))[0]
        .gereserveerd_tot as Date | null;
    await query(`update werkverdeling.zaken set gereserveerd_tot = '2126-01-01' where zaak_id = '${zaakId}'`);
    await proef.gebeurt(zaakId!, { type: 'BriefGevraagd', data: { briefId: randomUUID(), soort: 'ontvangst' } });
    await proef.bij();
    expect(await reservering()).not.toBeNull();

    await proef.gebeurt(zaakId!, uitgegeven(1));
    await proef.bij();
    await proef.gebeurt(zaakId!, vrijgegeven(1));
    await proef.bij();
    expect(await reservering()).toBeNull();
  });

  it('bug: a zaak that was taken and came back in one run of events stayed reserved', async () => {
    const [zaakId] = await proef.legKlaar({});
    await query(`update werkverdeling.zaken set gereserveerd_tot = '2126-01-01' where zaak_id = '${zaakId}'`);
    await proef.gebeurt(zaakId!, uitgegeven(1), vrijgegeven(1));
    await proef.bij();
    expect((await rijen()).filter(({ zaak_id }) => zaak_id === zaakId)).toMatchObject([{ gereserveerd_tot: null }]);
  });
});
