import { createHash, randomUUID } from 'node:crypto';
import { naarMetadata } from '@zaakstroom/catalogus';
import { Projecties } from '@zaakstroom/projecties';
import { zaakstroom, type ZaakEvent } from '../domein/index.js';
import {
  afgedaan,
  geclassificeerd,
  gepauzeerd,
  geregistreerd,
  gestart,
  MOMENT,
  uitgegeven,
  vrijgegeven,
  zaakNa,
} from '../testing/gegeven.js';
import { maakOmgeving, type Omgeving } from '../testing/omgeving.js';
import { Belanghebbendekenmerk } from './belanghebbendekenmerk.js';
import { ZAKEN, ZakenProjectie } from './projectie.js';
import { zoekZaken } from './zoek-zaken.js';

describe('the projection of zaken', () => {
  let omgeving: Omgeving;
  let projecties: Projecties;
  let fouten: unknown[];
  const projectie = () => new ZakenProjectie(omgeving.catalogus, omgeving.sleutelbos);

  beforeEach(async () => {
    fouten = [];
    omgeving = await maakOmgeving();
    projecties = await Projecties.open(omgeving.database, omgeving.store, [projectie()], {
      opGeparkeerd: (_, fout) => fouten.push(fout),
      opFout: (_, fout) => fouten.push(fout),
    });
    projecties.start();
  });
  afterEach(async () => {
    await projecties.stop();
    await omgeving.sluit();
    expect(fouten).toEqual([]);
  });

  async function gebeurt(zaakId: string, ...gebeurd: readonly ZaakEvent[]): Promise<void> {
    const events = gebeurd.map((event) => ({ ...event, id: randomUUID() }));
    const opgeslagen = await omgeving.versleuteling.versleutel(zaakId, events);
    const { position } = await omgeving.store.append({
      stream: zaakstroom(zaakId),
      expected: 'any',
      events: events.map(({ id, type }, i) => ({
        id,
        type,
        data: opgeslagen[i]!,
        metadata: naarMetadata({ schemaversie: 1, tijdstip: MOMENT }),
      })),
    });
    await projecties.wacht(ZAKEN, position);
  }
  const rijen = async () =>
    (await omgeving.database.pool.query('select *, xmin from zaken.zaken order by zaaknummer')).rows;
  const kaal = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde));

  it('keeps of each zaak the state that the decisions work with', async () => {
    const levens = [
      [geregistreerd({ zaaknummer: 'B1' })],
      [geregistreerd({ zaaknummer: 'B2' }), uitgegeven(7, 'A2'), gestart],
      [geregistreerd({ zaaknummer: 'B3' }), uitgegeven(7), gestart, gepauzeerd, vrijgegeven(7)],
      [geregistreerd({ zaaknummer: 'B4' }), uitgegeven(7), gestart, afgedaan(7)],
    ];
    for (const leven of levens) {
      const zaakId = randomUUID();
      for (const event of leven) await gebeurt(zaakId, event);
    }
    expect((await rijen()).map(({ zaak }) => zaak)).toEqual(levens.map((leven) => kaal(zaakNa(...leven))));
  });

  it('derives the columns of filters and authorisation from that state', async () => {
    await gebeurt(
      randomUUID(),
      geregistreerd({ zaaknummer: 'B1', geleverdDoor: 5, ontvangenOp: '2026-01-31' }),
      geclassificeerd('box 3'),
      uitgegeven(7, 'A2'),
    );
    expect((await rijen())[0]).toMatchObject({
      zaaktype: 'bezwaar',
      zaaksoort: 'box 3',
      status: 'uitgegeven',
      ontvangen_op: '2026-01-31',
      locatie: 'Arnhem',
      team: 'A2',
      behandelaar: 7,
      geleverd_door: 5,
    });
  });

  it('folds many events of one zaak in one run', async () => {
    const leven = [geregistreerd(), uitgegeven(1), gestart, vrijgegeven(1), uitgegeven(2, 'A2'), gestart, gepauzeerd];
    await gebeurt(randomUUID(), ...leven);
    expect((await rijen())[0].zaak).toEqual(kaal(zaakNa(...leven)));
  });

  it('writes nothing for what an import adds', async () => {
    const zaakId = randomUUID();
    await gebeurt(zaakId, geregistreerd());
    const voor = await rijen();
    const log = { bron: 'x', rij: 1 };
    await gebeurt(
      zaakId,
      { type: 'BehandelingGestart', data: { log } },
      { type: 'ActiviteitVastgelegd', data: { log } },
    );
    expect(await rijen()).toEqual(voor);
  });

  describe('finds the zaken of a belanghebbende', () => {
    const PERSOON = randomUUID();
    const van = async (belanghebbende: string) => {
      const filters = { belanghebbende: new Belanghebbendekenmerk(omgeving.sleutelbos).van(belanghebbende) };
      const regie = { rollen: ['regie'], medewerker: 1 };
      const { results } = await zoekZaken(omgeving.database.pool, {
        vrager: regie,
        filters,
        pageSize: 9,
        metAantal: false,
      });
      return results.map(({ zaak }) => zaak.zaaknummer);
    };

    it('also when more happened to them since, and keeps nothing that tells who it is', async () => {
      const zaakId = randomUUID();
      await gebeurt(zaakId, geregistreerd({ zaaknummer: 'B1', belanghebbende: PERSOON.toUpperCase() }), uitgegeven(7));
      await gebeurt(zaakId, gestart);
      await gebeurt(randomUUID(), geregistreerd({ zaaknummer: 'B2', belanghebbende: randomUUID() }));
      await gebeurt(randomUUID(), geregistreerd({ zaaknummer: 'B3' }));
      expect(await van(PERSOON)).toEqual(['B1']);
      expect(JSON.stringify(await rijen()).toLowerCase()).not.toContain(PERSOON);
      const zonderSleutel = createHash('sha256').update(PERSOON).digest();
      expect((await rijen())[0].belanghebbende_kenmerk).not.toEqual(zonderSleutel);
    });

    it('until the key of the zaak was destroyed and the rows are built anew', async () => {
      const [weg, blijft] = [randomUUID(), randomUUID()];
      await gebeurt(weg, geregistreerd({ zaaknummer: 'B1', belanghebbende: PERSOON }));
      await gebeurt(blijft, geregistreerd({ zaaknummer: 'B2', belanghebbende: PERSOON }));
      await omgeving.sleutelbos.vernietig(weg, 'bewaartermijn voorbij');
      await projecties.herbouw(ZAKEN, () => undefined);
      expect(await van(PERSOON)).toEqual(['B2']);
      expect((await rijen()).map(({ zaaknummer }) => zaaknummer)).toEqual(['B1', 'B2']);
    });
  });

  it('is the same after a rebuild', async () => {
    for (let n = 0; n < 20; n++) await gebeurt(randomUUID(), geregistreerd({ zaaknummer: `B${n}` }), uitgegeven(n));
    const zonderXmin = async () => (await rijen()).map(({ xmin: _, ...rij }) => rij);
    const voor = await zonderXmin();
    await projecties.herbouw(ZAKEN, () => undefined);
    expect(await zonderXmin()).toEqual(voor);
  });
});
