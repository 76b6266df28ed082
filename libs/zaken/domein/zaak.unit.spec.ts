import * as fc from 'fast-check';
import {
  MOMENT,
  afgedaan,
  gepauzeerd,
  geregistreerd,
  gesprek,
  gestart,
  hervat,
  inWacht,
  uitgegeven,
  vrijgegeven,
  zaakNa,
} from '../testing/gegeven.js';
import { raadplegingstroom, ZAAK, zaakIdVan, zaakstroom, type ZaakEvent } from './index.js';

describe('a zaak', () => {
  it('is not there before its registration', () => {
    expect(ZAAK.evolve(undefined, gestart, { metadata: {} })).toBeUndefined();
  });

  it('knows both dates: of receipt, and of registration by the clock', () => {
    expect(zaakNa(geregistreerd({ ontvangenOp: '2026-02-09' }))).toMatchObject({
      ontvangenOp: '2026-02-09',
      geregistreerdOp: MOMENT,
      status: 'ontvangen',
      statusSinds: MOMENT,
    });
  });

  it('does not keep personal fields: they come in encrypted', () => {
    const zaak = zaakNa(geregistreerd({ belanghebbende: '0194', onderwerp: 'geheim' }));
    expect(JSON.stringify(zaak)).not.toMatch(/0194|geheim/);
  });

  it('stays with the team that let it go, until another team takes it', () => {
    expect(zaakNa(geregistreerd(), uitgegeven(1, 'A1'), vrijgegeven(1)).team).toBe('A1');
    expect(zaakNa(geregistreerd(), uitgegeven(1, 'A1'), vrijgegeven(1), uitgegeven(2, 'A2')).team).toBe('A2');
  });

  it('remembers who let it go, until somebody has it again; not who gave it back, which is a fact of its own', () => {
    const los = zaakNa(geregistreerd(), uitgegeven(1), vrijgegeven(1));
    expect(los).toMatchObject({ laatsteBehandelaar: 1 });
    expect(zaakNa(geregistreerd(), uitgegeven(1), vrijgegeven(1), uitgegeven(2)).laatsteBehandelaar).toBeUndefined();
    const terug = zaakNa(geregistreerd(), uitgegeven(1), vrijgegeven(1), uitgegeven(2), {
      type: 'ZaakTeruggegeven',
      data: { behandelaar: 2, reden: 'Eigen zaak.' },
    });
    expect(terug).toMatchObject({ teruggaven: [{ medewerker: 2, op: MOMENT }] });
    expect(terug.laatsteBehandelaar).toBeUndefined();
    const heropend: ZaakEvent = { type: 'ZaakHeropend', data: { reden: 'Rekenfout.' } };
    expect(zaakNa(geregistreerd(), uitgegeven(1), afgedaan(1), heropend)).toMatchObject({ laatsteBehandelaar: 1 });
  });

  it('remembers what it waited for, until somebody works on it again', () => {
    const reden = 'informatie belastingplichtige';
    const gewacht = [geregistreerd(), uitgegeven(1), gestart, inWacht({ reden }), hervat] as const;
    expect(zaakNa(...gewacht).wachtteOp).toBe(reden);
    expect(zaakNa(...gewacht, vrijgegeven(1)).wachtteOp).toBe(reden);
    expect(zaakNa(...gewacht, gestart).wachtteOp).toBeUndefined();
  });

  it('remembers who disposed of it', () => {
    expect(zaakNa(geregistreerd(), uitgegeven(1), afgedaan(1))).toMatchObject({
      status: 'afgedaan',
      uitkomst: 'toegewezen',
      behandelaar: 1,
      team: 'A1',
    });
  });
});

it('a call that ends after the zaak did leaves it ended, also when who calls disposed of it', () => {
  const beeindigd: ZaakEvent = { type: 'GesprekBeeindigd', data: { richting: 'inkomend', samenvatting: 'x' } };
  const zaak = zaakNa(geregistreerd(), uitgegeven(1), gestart, gesprek(), afgedaan(1), beeindigd, gepauzeerd);
  expect(zaak.status).toBe('afgedaan');
});

describe('events that were imported from a log', () => {
  const log = { bron: 'x.csv', rij: 1 };
  const uitLog = fc.constantFrom<ZaakEvent>(
    { type: 'BehandelingGestart', data: { log } },
    { type: 'BehandelingGepauzeerd', data: { log } },
    { type: 'ActiviteitVastgelegd', data: { log } },
  );
  const toestand = fc.constantFrom<ZaakEvent[]>(
    [geregistreerd()],
    [geregistreerd(), uitgegeven(1)],
    [geregistreerd(), uitgegeven(1), gestart],
    [geregistreerd(), uitgegeven(1), gestart, afgedaan(1)],
  );

  it("set and end nobody's hold, whatever the zaak is in", () => {
    fc.assert(
      fc.property(toestand, fc.array(uitLog), (voor, erbij) => {
        expect(zaakNa(...voor, ...erbij)).toEqual(zaakNa(...voor));
      }),
    );
  });
});

describe('streams of a zaak', () => {
  it('lead back to the zaak, that of the raadplegingen too', () => {
    const id = '01937b5e-0000-7000-8000-000000000001';
    expect([zaakstroom(id), raadplegingstroom(id)].map(zaakIdVan)).toEqual([id, id]);
    expect(zaakstroom(id)).not.toBe(raadplegingstroom(id));
  });
});
