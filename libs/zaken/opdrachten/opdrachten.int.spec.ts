import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Pijplijn } from '@zaakstroom/opdrachten';
import { Beurt } from '@zaakstroom/postgres';
import { behandelaar } from '../testing/gegeven.js';
import { maakOmgeving, type Omgeving } from '../testing/omgeving.js';
import {
  KanNuNiet,
  OnbekendeWaarde,
  Inrichting,
  raadplegingstroom,
  ZaakAlToegewezen,
  ZaakNietGevonden,
  zaakstroom,
  type Vrager,
} from '../domein/index.js';
import {
  KOPPELSLOT,
  Nummeruitgifte,
  OPDRACHT_PROVIDERS,
  RaadpleegDossier,
  RegistreerZaak,
  RevisieVerouderd,
  VerrichtHandeling,
  Zaaknummers,
  type NieuweZaak,
  type Opdrachtgever,
} from './index.js';

const MOMENT = Date.UTC(2026, 2, 2, 9);
const ik = behandelaar(1);
const collega = behandelaar(2);
const elders = behandelaar(3, { locatie: 'Den Haag' });
const NIEUW: NieuweZaak = { zaaktype: 'bezwaar', ontvangenOp: '2026-02-20', locatie: 'Arnhem', onderwerp: 'Box 1' };

const door = (vrager: Vrager, operatieId = randomUUID()): Opdrachtgever => ({ vrager, operatieId, moment: MOMENT });

const start = (zaakId: string, wie: Opdrachtgever, revisie: number) =>
  new VerrichtHandeling(zaakId, wie, revisie, 'start', {});
const noteer = (zaakId: string, wie: Opdrachtgever, revisie: number | undefined, tekst: string) =>
  new VerrichtHandeling(zaakId, wie, revisie, 'notitie', { tekst });

describe('the commands on zaken', () => {
  let omgeving: Omgeving;
  let bus: CommandBus;
  let nummers: Nummeruitgifte;
  let sluit: () => Promise<void>;

  beforeAll(async () => {
    omgeving = await maakOmgeving();
    const { pijplijn, inrichting, zaaknummers } = omgeving;
    @Module({
      imports: [CqrsModule.forRoot()],
      providers: [
        ...OPDRACHT_PROVIDERS,
        { provide: Beurt, useValue: new Beurt(omgeving.database.pool, KOPPELSLOT) },
        { provide: Pijplijn, useValue: pijplijn },
        { provide: Inrichting, useValue: inrichting },
        { provide: Zaaknummers, useValue: zaaknummers },
      ],
    })
    class Proef {}
    const app = await NestFactory.createApplicationContext(Proef, { logger: false });
    bus = app.get(CommandBus);
    nummers = app.get(Nummeruitgifte);
    sluit = async () => {
      await app.close();
      await omgeving.sluit();
    };
  });
  afterAll(() => sluit());

  const registreer = async (wie = ik, zaak = NIEUW, operatieId = randomUUID(), nummer = nummers.voor(zaak, MOMENT)) =>
    bus.execute(new RegistreerZaak(await nummer, zaak, door(wie, operatieId)));
  const typen = async (stream: string) => (await omgeving.gebeurd(stream)).map(({ type }) => type);

  describe('registering', () => {
    it('makes the stream of the zaak, who acted and when beside it, personal fields encrypted', async () => {
      const { zaakId, zaaknummer, revision } = await registreer(ik, { ...NIEUW, zaaksoort: 'box 3' });
      const [geregistreerd, geclassificeerd] = await omgeving.gebeurd(zaakstroom(zaakId));
      expect(revision).toBe(1);
      expect(geregistreerd).toMatchObject({
        type: 'ZaakGeregistreerd',
        data: { zaaknummer, zaaktype: 'bezwaar', onderwerp: { versleuteld: expect.any(String) } },
        metadata: { tijdstip: String(MOMENT), medewerker: '1', locatie: 'Arnhem', team: 'A1' },
      });
      expect(geclassificeerd).toMatchObject({ type: 'ZaakGeclassificeerd', data: { zaaksoort: 'box 3' } });
    });

    it('is done once, however often it is tried under one operation', async () => {
      const operatieId = randomUUID();
      const nummer = nummers.voor(NIEUW, MOMENT);
      const pogingen = await Promise.all([1, 2, 3].map(() => registreer(ik, NIEUW, operatieId, nummer)));
      expect(new Set(pogingen.map(({ zaakId }) => zaakId)).size).toBe(1);
      expect(await typen(zaakstroom(pogingen[0]!.zaakId))).toEqual(['ZaakGeregistreerd']);
    });

    it('takes the next number when an import made a zaak of this one since it was given out', async () => {
      const genomen = await nummers.voor(NIEUW, MOMENT);
      const { zaakId } = await registreer(ik, NIEUW, randomUUID(), Promise.resolve(genomen));
      const tweede = await registreer(ik, NIEUW, randomUUID(), Promise.resolve(genomen));
      expect(zaakId).toBe(genomen.zaakId);
      expect(tweede.zaaknummer > genomen.zaaknummer).toBe(true);
      expect(await typen(zaakstroom(tweede.zaakId))).toEqual(['ZaakGeregistreerd']);
    });

    it('spends no number on what the configuration does not know', async () => {
      const voor = await nummers.voor(NIEUW, MOMENT);
      await expect(nummers.voor({ ...NIEUW, zaaksoort: 'aanwaspost' }, MOMENT)).rejects.toThrow(OnbekendeWaarde);
      const na = await nummers.voor(NIEUW, MOMENT);
      expect(Number(na.zaaknummer.slice(1)) - Number(voor.zaaknummer.slice(1))).toBe(1);
    });

    it('costs a machine no time: the system acts', async () => {
      const { zaakId } = await registreer({ rollen: ['systeem'], medewerker: 77 });
      expect((await omgeving.gebeurd(zaakstroom(zaakId)))[0]!.metadata).not.toHaveProperty('medewerker');
    });
  });

  describe('the life of a zaak', () => {
    it('is one stream; reading has its own', async () => {
      const { zaakId, revision } = await registreer(ik, { ...NIEUW, zaaksoort: 'overig' });
      const gestart = await bus.execute(start(zaakId, door(ik), revision));
      const notitie = await bus.execute(noteer(zaakId, door(collega), undefined, 'Let op.'));
      await bus.execute(new RaadpleegDossier(zaakId, door(collega)));
      const pauze = await bus.execute(new VerrichtHandeling(zaakId, door(ik), notitie.revision, 'pauze', {}));
      const afdoening = { uitkomst: 'toegewezen', toelichting: 'Klopt.' };
      await bus.execute(new VerrichtHandeling(zaakId, door(ik), pauze.revision, 'afdoening', afdoening));
      expect(gestart.revision).toBe(3);
      expect(await typen(zaakstroom(zaakId))).toEqual([
        'ZaakGeregistreerd',
        'ZaakGeclassificeerd',
        'ZaakUitgegeven',
        'BehandelingGestart',
        'NotitieVastgelegd',
        'BehandelingGepauzeerd',
        'BesluitGenomen',
        'ZaakAfgedaan',
      ]);
      expect(await typen(raadplegingstroom(zaakId))).toEqual(['DossierGeraadpleegd']);
    });

    it('keeps every reading, also of many at once', async () => {
      const { zaakId } = await registreer();
      await Promise.all(Array.from({ length: 20 }, () => bus.execute(new RaadpleegDossier(zaakId, door(collega)))));
      expect(await typen(raadplegingstroom(zaakId))).toHaveLength(20);
    });
  });

  describe('the order of refusals', () => {
    const soorten = ['onbekend', 'elders'] as const;

    it.each(soorten)('404 comes first: a zaak that is %s', async (waarom) => {
      const zaakId = waarom === 'onbekend' ? randomUUID() : (await registreer()).zaakId;
      const opdrachten = [
        start(zaakId, door(elders), 99),
        new VerrichtHandeling(zaakId, door(elders), 99, 'pauze', {}),
        noteer(zaakId, door(elders), 99, 'x'),
        new VerrichtHandeling(zaakId, door(elders), 99, 'vrijgave', {}),
        new VerrichtHandeling(zaakId, door(elders), 99, 'afdoening', { uitkomst: 'ingetrokken' }),
        new RaadpleegDossier(zaakId, door(elders)),
      ];
      for (const opdracht of opdrachten) await expect(bus.execute(opdracht)).rejects.toThrow(ZaakNietGevonden);
    });

    it("a colleague's zaak comes before a stale revision, and a stale revision before the state", async () => {
      const { zaakId, revision } = await registreer();
      const { revision: nu } = await bus.execute(start(zaakId, door(ik), revision));
      await expect(bus.execute(start(zaakId, door(collega), revision))).rejects.toThrow(ZaakAlToegewezen);
      await expect(bus.execute(start(zaakId, door(ik), revision))).rejects.toMatchObject({
        name: 'RevisieVerouderd',
        actueel: nu,
      });
      await expect(bus.execute(start(zaakId, door(ik), nu))).rejects.toThrow(KanNuNiet);
      await expect(bus.execute(noteer(zaakId, door(ik), revision, 'x'))).rejects.toThrow(RevisieVerouderd);
    });

    it('of many who claim at once one wins, and the others hear that it is taken', async () => {
      const { zaakId, revision } = await registreer();
      const mensen = Array.from({ length: 8 }, (_, n) => behandelaar(10 + n));
      const uitkomsten = await Promise.allSettled(mensen.map((wie) => bus.execute(start(zaakId, door(wie), revision))));
      const verloren = uitkomsten.filter((uitkomst) => uitkomst.status === 'rejected');
      expect(verloren).toHaveLength(7);
      for (const { reason } of verloren) expect(reason).toBeInstanceOf(ZaakAlToegewezen);
    });
  });

  it('a note waits for nobody: it is decided again when others were first', async () => {
    const { zaakId } = await registreer();
    const notities = Array.from({ length: 4 }, (_, n) => noteer(zaakId, door(collega), undefined, `${n}`));
    await Promise.all(notities.map((notitie) => bus.execute(notitie)));
    expect(await typen(zaakstroom(zaakId))).toHaveLength(5);
  });

  it('a command that is repeated under its operation is done once', async () => {
    const { zaakId, revision } = await registreer();
    const opdrachtgever = door(ik);
    const eerste = await bus.execute(start(zaakId, opdrachtgever, revision));
    const herhaling = await bus.execute(start(zaakId, opdrachtgever, revision));
    expect(herhaling).toEqual({ ...eerste, eerder: true });
  });
});
