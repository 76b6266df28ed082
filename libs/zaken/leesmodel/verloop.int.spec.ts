import { randomUUID } from 'node:crypto';
import { naarMetadata } from '@zaakstroom/catalogus';
import { VERNIETIGD } from '@zaakstroom/sleutels';
import {
  raadplegingstroom,
  ZaakNietGevonden,
  zaakstroom,
  type DossierGeraadpleegd,
  type Vrager,
  type ZaakEvent,
} from '../domein/index.js';
import { behandelaar, geregistreerd, MOMENT, uitgegeven } from '../testing/gegeven.js';
import { maakOmgeving, type Omgeving } from '../testing/omgeving.js';
import { Dossiers } from './dossier.js';

const houder = behandelaar(1);
const collega = behandelaar(2);
const regie: Vrager = { rollen: ['regie'], medewerker: 8 };
const elders = behandelaar(3, { locatie: 'Den Haag' });
const document = (openbaarheid: 'openbaar' | 'intern' | 'vertrouwelijk'): ZaakEvent => ({
  type: 'DocumentToegevoegd',
  data: { gdaId: `GDA-${openbaarheid}`, soort: 'stuk', openbaarheid },
});
const geraadpleegd: DossierGeraadpleegd = { type: 'DossierGeraadpleegd', data: {} };

describe('what happened to a zaak, for who composes something of it', () => {
  let omgeving: Omgeving;
  let dossiers: Dossiers;
  let zaakId: string;

  beforeAll(async () => {
    omgeving = await maakOmgeving();
    dossiers = new Dossiers(omgeving.store, omgeving.catalogus, omgeving.versleuteling);
  });
  afterAll(() => omgeving.sluit());
  beforeEach(async () => {
    zaakId = randomUUID();
    await gebeurt(
      zaakstroom(zaakId),
      geregistreerd({ onderwerp: 'Hypotheek' }),
      uitgegeven(1),
      document('vertrouwelijk'),
    );
    await gebeurt(raadplegingstroom(zaakId), geraadpleegd);
    await gebeurt(zaakstroom(zaakId), document('openbaar'));
  });

  async function gebeurt(stream: string, ...events: readonly (ZaakEvent | DossierGeraadpleegd)[]): Promise<void> {
    const nieuw = events.map((event) => ({ id: randomUUID(), ...event }));
    const data = await omgeving.versleuteling.versleutel(zaakId, nieuw);
    await omgeving.store.append({
      stream,
      expected: 'any',
      events: nieuw.map(({ id, type }, n) => {
        const { versie } = omgeving.catalogus.definitie(type);
        return { id, type, data: data[n]!, metadata: naarMetadata({ schemaversie: versie, tijdstip: MOMENT }) };
      }),
    });
  }

  it('is the stream of the zaak without its readings, readable, each event with its own class', async () => {
    const { dossier, gebeurtenissen } = await dossiers.verloop(zaakId, collega, 'nota inzien');
    expect([dossier.zaak.zaaknummer, dossier.revision]).toEqual(['B20260000001', 3]);
    expect(gebeurtenissen.map(({ definitie, openbaarheidsklasse }) => [definitie.type, openbaarheidsklasse])).toEqual([
      ['ZaakGeregistreerd', 'openbaar'],
      ['ZaakUitgegeven', 'intern'],
      ['DocumentToegevoegd', 'vertrouwelijk'],
      ['DocumentToegevoegd', 'openbaar'],
    ]);
    expect(gebeurtenissen[0]!.data['onderwerp']).toBe('Hypotheek');
  });

  it('says who stands close to the zaak', async () => {
    for (const [vrager, dichtbij] of [
      [houder, true],
      [collega, false],
      [regie, false],
    ] as const) {
      expect((await dossiers.verloop(zaakId, vrager, 'nota inzien')).dichtbij).toBe(dichtbij);
    }
  });

  it('is not there outside the view, nor without a zaak', async () => {
    await expect(dossiers.verloop(zaakId, elders, 'nota inzien')).rejects.toThrow(ZaakNietGevonden);
    await expect(dossiers.verloop(randomUUID(), regie, 'nota inzien')).rejects.toThrow(ZaakNietGevonden);
  });

  it('shows a marker where the key was destroyed', async () => {
    await omgeving.sleutelbos.vernietig(zaakId, 'bewaartermijn verstreken');
    const { gebeurtenissen } = await dossiers.verloop(zaakId, houder, 'nota inzien');
    expect(gebeurtenissen[0]!.data['onderwerp']).toBe(VERNIETIGD);
  });

  it('fixed: a document that is itself vertrouwelijk stood in the time line of every colleague', async () => {
    const klassen = async (vrager: Vrager) =>
      (await dossiers.tijdlijn(zaakId, vrager))
        .filter(({ type }) => type === 'DocumentToegevoegd')
        .map(({ openbaarheidsklasse }) => openbaarheidsklasse);
    expect(await klassen(houder)).toEqual(['vertrouwelijk', 'openbaar']);
    expect(await klassen(collega)).toEqual(['openbaar']);
  });
});
