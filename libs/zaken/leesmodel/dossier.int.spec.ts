import { randomUUID } from 'node:crypto';
import { Catalogus, naarMetadata } from '@zaakstroom/catalogus';
import { VERNIETIGD } from '@zaakstroom/sleutels';
import {
  raadplegingstroom,
  ZaakNietGevonden,
  zaakstroom,
  ZAKEN_CATALOGUS,
  type DossierGeraadpleegd,
  type Vrager,
  type ZaakEvent,
} from '../domein/index.js';
import { behandelaar, geregistreerd, gestart, MOMENT, uitgegeven } from '../testing/gegeven.js';
import { maakOmgeving, type Omgeving } from '../testing/omgeving.js';
import { Dossiers } from './dossier.js';

const houder = behandelaar(1);
const collega = behandelaar(2);
const teamleider = behandelaar(9, { rollen: ['teamleider'] });
const regie: Vrager = { rollen: ['regie'], medewerker: 8 };
const geraadpleegd: DossierGeraadpleegd = { type: 'DossierGeraadpleegd', data: {} };

describe('the dossier of a zaak', () => {
  let omgeving: Omgeving;
  let dossiers: Dossiers;
  let zaakId: string;

  beforeAll(async () => {
    omgeving = await maakOmgeving();
    dossiers = new Dossiers(omgeving.store, omgeving.catalogus, omgeving.versleuteling);
  });
  afterAll(() => omgeving.sluit());
  beforeEach(() => {
    zaakId = randomUUID();
  });

  async function gebeurt(stream: string, ...events: readonly (ZaakEvent | DossierGeraadpleegd)[]): Promise<void> {
    const nieuw = events.map((event) => ({ id: randomUUID(), ...event }));
    const data = await omgeving.versleuteling.versleutel(zaakId, nieuw);
    const metadata = naarMetadata({ schemaversie: 1, tijdstip: MOMENT });
    await omgeving.store.append({
      stream,
      expected: 'any',
      events: nieuw.map(({ id, type }, n) => ({ id, type, data: data[n]!, metadata })),
    });
  }
  const types = async (vrager: Vrager, uit = dossiers) => (await uit.tijdlijn(zaakId, vrager)).map(({ type }) => type);

  it('merges acts and readings in the order in which they were stored', async () => {
    await gebeurt(zaakstroom(zaakId), geregistreerd());
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd);
    await gebeurt(zaakstroom(zaakId), uitgegeven(1), gestart);
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd);
    expect(await types(collega)).toEqual([
      'ZaakGeregistreerd',
      'DossierGeraadpleegd',
      'ZaakUitgegeven',
      'BehandelingGestart',
      'DossierGeraadpleegd',
    ]);
  });

  it('moves its revision by acts only', async () => {
    await gebeurt(zaakstroom(zaakId), geregistreerd());
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd, geraadpleegd);
    expect((await dossiers.zaak(zaakId, collega, 'zaak inzien')).revision).toBe(0);
  });

  it('shows what is vertrouwelijk to the holder and the teamleider only', async () => {
    const vertrouwelijk = new Catalogus(
      ZAKEN_CATALOGUS.map((entry) =>
        entry.type === geraadpleegd.type ? { ...entry, openbaarheidsklasse: 'vertrouwelijk' as const } : entry,
      ),
    );
    const anders = new Dossiers(omgeving.store, vertrouwelijk, omgeving.versleuteling);
    await gebeurt(zaakstroom(zaakId), geregistreerd(), uitgegeven(1));
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd);
    for (const dichtbij of [houder, teamleider]) expect(await types(dichtbij, anders)).toContain(geraadpleegd.type);
    for (const ander of [collega, regie]) expect(await types(ander, anders)).not.toContain(geraadpleegd.type);
  });

  it('makes personal fields readable, until their key is destroyed; the zaak itself stays', async () => {
    await gebeurt(zaakstroom(zaakId), geregistreerd({ onderwerp: 'Hypotheek' }), {
      type: 'NotitieVastgelegd',
      data: { tekst: 'Gebeld.' },
    });
    expect((await dossiers.zaak(zaakId, collega, 'zaak inzien')).persoonlijk.onderwerp).toBe('Hypotheek');
    expect((await dossiers.tijdlijn(zaakId, collega)).at(-1)!.zin).toBe('Notitie: Gebeld.');
    await omgeving.sleutelbos.vernietig(zaakId, 'bewaartermijn verstreken');
    const na = await dossiers.zaak(zaakId, collega, 'zaak inzien');
    expect(na.persoonlijk.onderwerp).toBe(VERNIETIGD);
    expect(na.zaak.status).toBe('ontvangen');
    expect((await dossiers.tijdlijn(zaakId, collega)).at(-1)!.zin).toBe(`Notitie: ${VERNIETIGD}`);
  });

  it('is not there outside the view, nor before its registration', async () => {
    const elders = behandelaar(3, { locatie: 'Den Haag' });
    await expect(dossiers.tijdlijn(zaakId, regie)).rejects.toThrow(ZaakNietGevonden);
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd);
    await expect(dossiers.naHandeling(zaakId)).rejects.toThrow(ZaakNietGevonden);
    await gebeurt(zaakstroom(zaakId), geregistreerd());
    await expect(dossiers.zaak(zaakId, elders, 'zaak inzien')).rejects.toThrow(ZaakNietGevonden);
    await expect(dossiers.tijdlijn(zaakId, elders)).rejects.toThrow(ZaakNietGevonden);
  });
});
