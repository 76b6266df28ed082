import { VasteKlok } from '@zaakstroom/klok';
import type { Pijplijn } from '@zaakstroom/opdrachten';
import { Inrichting, STANDAARDINRICHTING } from '@zaakstroom/zaken';
import { Dagelijksevulling, vullingIdVan } from './dagelijks.js';

/** At a moment, with settings that name two teams; what was filled, and what failed. */
async function ronde(moment: string, anders: { readonly afgerond?: string; readonly zonder?: true } = {}) {
  const gevuld: string[] = [];
  const fouten: unknown[] = [];
  const vulling = { dagen: 7, aandeel: 80, moment: '07:00', teams: ['A1', 'E1'] };
  const werker = new Dagelijksevulling({
    inrichting: new Inrichting({ ...STANDAARDINRICHTING, ...(!anders.zonder && { vulling }) }),
    klok: new VasteKlok(Date.parse(moment)),
    kaarten: { kaartVan: async () => undefined, kaartenVan: async () => [] },
    pijplijn: {
      laad: async (stroom: string) => ({ state: { afgerond: stroom === `vulling-${anders.afgerond}` } }),
    } as unknown as Pijplijn,
    leases: {
      metLease: async (naam, _, werk) => {
        if (naam === 'vulling E1') throw new Error('weg');
        await werk({} as never);
        return true;
      },
    },
    vulwerklijsten: {
      execute: async ({ door }) => {
        gevuld.push(door.operatieId);
        return { position: '' };
      },
    },
    opFout: (team, fout) => fouten.push([team, fout]),
  });
  await werker.ronde();
  return { gevuld, fouten };
}

describe('filling lists each day', () => {
  const A1 = vullingIdVan('A1', '2026-11-23');

  it('begins at the moment of the settings, in local time', async () => {
    expect((await ronde('2026-11-23T05:59:00Z')).gevuld).toEqual([]);
    expect((await ronde('2026-11-23T06:00:00Z')).gevuld).toEqual([A1]);
    expect((await ronde('2026-11-23T12:00:00Z', { zonder: true })).gevuld).toEqual([]);
  });

  it('is one filling for each team and day, whoever does it', async () => {
    expect((await ronde('2026-11-23T12:00:00Z', { afgerond: A1 })).gevuld).toEqual([]);
    expect(vullingIdVan('A1', '2026-11-24')).not.toBe(A1);
    expect(A1).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells of a team that fails, and goes on with the others', async () => {
    expect((await ronde('2026-11-23T12:00:00Z')).fouten).toEqual([['E1', new Error('weg')]]);
  });
});
