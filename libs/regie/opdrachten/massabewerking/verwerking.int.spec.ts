import { randomUUID } from 'node:crypto';
import type { Append, AppendResult, EventStore } from '@zaakstroom/event-store';
import { StoreUnavailable } from '@zaakstroom/event-store';
import { Pijplijn, uuidV7 } from '@zaakstroom/opdrachten';
import { kiesZaken, ZAAKCATEGORIE, zaakstroom, type Opdrachtgever } from '@zaakstroom/zaken';
import { inWacht } from '@zaakstroom/zaken/testing';
import fc from 'fast-check';
import { BeurtVoorbij, type MassapostenVerwerkt, massabewerkingstroom } from '../../domein/index.js';
import { startProef, totdat, type Proef } from '../../testing/proefapp.js';
import { Massabewerkingen } from './massabewerkingen.js';
import { Verwerking } from './verwerking.js';
import { Massawerker } from './werker.js';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
});
afterAll(() => proef.sluit());

const regie = { medewerker: 8, rollen: ['regie'] };
const door = (): Opdrachtgever => ({ vrager: regie, operatieId: uuidV7(Date.now()), moment: proef.klok.nu() });

/** Orders it over so many zaken, every third of which waits already. */
async function besteld(aantal: number): Promise<{ id: string; zaakIds: string[] }> {
  const zaakIds = await proef.legKlaar(
    ...Array.from({ length: aantal }, (_, n) => ({
      daarna: n % 3 === 2 ? [inWacht({ behandelaar: undefined })] : [],
      streefdatum: `2026-05-${String(n + 1).padStart(2, '0')}`,
    })),
  );
  const id = uuidV7(Date.now());
  const zaken = await kiesZaken(proef.delen.pool, {
    vrager: regie,
    operatie: 'zaak in wacht zetten',
    filters: { zaakIds },
    hoogstens: aantal,
  });
  await new Massabewerkingen(proef.delen.pijplijn).start(
    id,
    {
      opdracht: { soort: 'aanhouding', waarop: 'ander proces' },
      reden: 'Daarom.',
      proef: false,
      selectie: {},
      voorraad: '',
    },
    zaken.map(({ zaakId, zaak }) => ({ zaakId, zaaknummer: zaak.zaaknummer })),
    door(),
  );
  return { id, zaakIds };
}

/** The same parts over a store that does something else when it appends. */
function verwerkingOver(append: (append: Append, echt: EventStore) => Promise<AppendResult>): Verwerking {
  const { store: echt, catalogus, versleuteling } = proef.delen;
  const store: EventStore = {
    append: (wat) => append(wat, echt),
    appendInOrder: (alle) => echt.appendInOrder(alle),
    readStream: (stroom, opties) => echt.readStream(stroom, opties),
    readAll: (opties) => echt.readAll(opties),
    subscribe: (opties) => echt.subscribe(opties),
    head: () => echt.head(),
    size: () => echt.size(),
    close: async () => undefined,
  };
  const pijplijn = new Pijplijn(store, catalogus, versleuteling);
  return new Verwerking({ ...proef.delen, klok: proef.klok, store, pijplijn });
}

const gewoon = (): Verwerking => verwerkingOver((wat, echt) => echt.append(wat));
const beurt = (token: number) => ({ token, signal: new AbortController().signal });

/** What the streams hold of it: of each zaak how often it was held up, and of the operation what it tells. */
async function uitkomst({ id, zaakIds }: { id: string; zaakIds: readonly string[] }) {
  const perZaak = await Promise.all(
    zaakIds.map(async (zaakId) => {
      const events = await proef.omgeving.gebeurd(zaakstroom(zaakId));
      return events.filter(({ data }) => data['massabewerking'] === id).length;
    }),
  );
  const verteld = (await proef.omgeving.gebeurd(massabewerkingstroom(id)))
    .filter(({ type }) => type === 'MassapostenVerwerkt')
    .map(({ data }) => data as unknown as MassapostenVerwerkt['data']);
  return {
    perZaak,
    verwerkt: verteld.reduce((som, { aantal }) => som + aantal, 0),
    geweigerd: verteld.flatMap(({ geweigerd }) => geweigerd),
  };
}

/** As it must end, whatever went wrong on the way. */
const goed = (aantal: number) => ({
  perZaak: Array.from({ length: aantal }, (_, n) => (n % 3 === 2 ? 0 : 1)),
  verwerkt: aantal,
  geweigerd: Array.from({ length: aantal }, (_, nummer) => ({
    nummer,
    reden: 'De zaak wacht al (post onderweg).',
  })).filter(({ nummer }) => nummer % 3 === 2),
});

it('ends the same however often it is killed, before or after any write', async () => {
  const breuk = fc.record({ na: fc.integer({ min: 0, max: 9 }), geschreven: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(breuk, { maxLength: 4 }), async (breuken) => {
      const massa = await besteld(8);
      let token = 0;
      for (const { na, geschreven } of breuken) {
        let n = 0;
        const gesneuveld = verwerkingOver(async (wat, echt) => {
          if (n++ < na) return echt.append(wat);
          // From here on the program is gone; whether its last write arrived nobody knows.
          if (geschreven && n === na + 1) await echt.append(wat);
          throw new StoreUnavailable('killed');
        });
        await gesneuveld.voerUit(massa.id, beurt(++token)).catch((fout: unknown) => {
          expect(fout).toBeInstanceOf(StoreUnavailable);
        });
      }
      await gewoon().voerUit(massa.id, beurt(++token));
      expect(await uitkomst(massa)).toEqual(goed(8));
    }),
    { numRuns: 12 },
  );
});

it('is taken over when its program stands still, and what that one still does counts for nothing', async () => {
  const massa = await besteld(6);
  let wek!: () => void;
  const stil = new Promise<void>((klaar) => (wek = klaar));
  let staatStil = false;
  let n = 0;
  const traag = verwerkingOver(async (wat, echt) => {
    if (wat.stream.startsWith(`${ZAAKCATEGORIE}-`) && ++n > 2) {
      staatStil = true;
      await stil;
    }
    return echt.append(wat);
  });
  const fouten: unknown[] = [];
  let eerste: Promise<unknown> | undefined;
  const deel = { leases: proef.leases, lopende: async () => [massa.id] };
  const verwerking = {
    voerUit: (...wat: Parameters<Verwerking['voerUit']>) => (eerste = traag.voerUit(...wat)),
  };
  const een = new Massawerker({ ...deel, verwerking, opFout: (_, fout) => fouten.push(fout) }, 1_000_000);
  een.start();
  await totdat(() => staatStil);
  // Its session is cut, as by a network that fails: the lease is free, the program does not know.
  await proef.delen.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1`,
    [`zaakstroom massabewerking ${massa.id}`.slice(0, 63)],
  );
  const twee = new Massawerker({ ...deel, verwerking: gewoon(), opFout: (_, fout) => fouten.push(fout) }, 20);
  twee.start();
  await totdat(async () => (await uitkomst(massa)).verwerkt === 6);
  await twee.stop();
  const overgenomen = await uitkomst(massa);
  wek();
  // It ends by itself: told that its turn is over, or that its lease is lost.
  await eerste?.catch((fout: unknown) => expect(fout).toBeInstanceOf(BeurtVoorbij));
  await een.stop();
  expect(overgenomen).toEqual(goed(6));
  expect(await uitkomst(massa)).toEqual(goed(6));
});

it('stops between zaken when it is interrupted, and goes on where it was', async () => {
  const massa = await besteld(6);
  const massabewerkingen = new Massabewerkingen(proef.delen.pijplijn);
  const onderbroken = verwerkingOver(async (wat, echt) => {
    const uitslag = await echt.append(wat);
    if (wat.events.some(({ type }) => type === 'MassabewerkingOpgepakt')) {
      await massabewerkingen.onderbreek(massa.id, 'Even wachten.', door());
    }
    return uitslag;
  });
  await onderbroken.voerUit(massa.id, beurt(1));
  expect((await uitkomst(massa)).verwerkt).toBe(0);
  await massabewerkingen.hervat(massa.id, undefined, door());
  await gewoon().voerUit(massa.id, beurt(2));
  expect(await uitkomst(massa)).toEqual(goed(6));
});

it('refuses a zaak that is not there, and goes on', async () => {
  const id = uuidV7(Date.now());
  await new Massabewerkingen(proef.delen.pijplijn).start(
    id,
    { opdracht: { soort: 'vrijgave uit aanhouding' }, reden: 'x', proef: false, selectie: {}, voorraad: '' },
    [{ zaakId: randomUUID(), zaaknummer: 'B20269999999' }],
    door(),
  );
  await gewoon().voerUit(id, beurt(1));
  expect(await uitkomst({ id, zaakIds: [] })).toMatchObject({
    geweigerd: [{ nummer: 0, reden: 'De zaak valt niet (meer) binnen het zicht van wie dit bestelde.' }],
  });
});
