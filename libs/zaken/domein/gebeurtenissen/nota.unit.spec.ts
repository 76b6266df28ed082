import type { EventDefinitie } from '@zaakstroom/catalogus';
import { ZAKEN_CATALOGUS, type ZaakEvent } from './index.js';

const definitieVan = (type: string): EventDefinitie => ZAKEN_CATALOGUS.find((definitie) => definitie.type === type)!;
const notazin = ({ type, data }: ZaakEvent): string => {
  const { nota, zin } = definitieVan(type);
  return (nota!.zin ?? zin)({ ...data });
};
const log = { bron: 'log', rij: 1 };

describe('the nota tells an event in whole sentences, free text on a line of its own', () => {
  it.each<[ZaakEvent, string]>([
    [
      {
        type: 'ZaakGeregistreerd',
        data: { zaaknummer: 'B20260000001', zaaktype: 'bezwaar', ontvangenOp: '2026-02-27', streefdatum: '2026-05-22' },
      },
      'Bezwaar ontvangen op 27 februari 2026 en geregistreerd onder nummer B20260000001.',
    ],
    [
      {
        type: 'ZaakGeregistreerd',
        data: {
          zaaknummer: '173688',
          zaaktype: 'aangifte',
          ontvangenOp: '2011-10-01',
          streefdatum: '2012-09-30',
          bron: 'bpic',
        },
      },
      'Aangifte ontvangen op 1 oktober 2011 en geregistreerd onder nummer 173688, overgenomen uit bpic.',
    ],
    [
      { type: 'ZaakGeclassificeerd', data: { zaaksoort: 'correctie', zwaarte: 'E', uitworpredenen: [] } },
      'Ingedeeld als correctie, een gemiddelde post (E).',
    ],
    [
      {
        type: 'ZaakGeclassificeerd',
        data: {
          zaaksoort: 'regulier',
          zwaarte: 'C',
          uitworpredenen: [
            { reden: 'giften', zwaarte: 'C' },
            { reden: 'zorgkosten', zwaarte: 'C' },
          ],
          regelversie: 'IH-2025.3',
        },
      },
      'Ingedeeld als regulier, een eenvoudige post (C), volgens selectieregel IH-2025.3. Uitworpredenen: giften (C), zorgkosten (C).',
    ],
    [
      { type: 'ZaakGekoppeld', data: { zaakId: 'x', zaaknummer: 'B20250000009', aard: 'voortgekomen uit' } },
      'Deze zaak is voortgekomen uit zaak B20250000009.',
    ],
    [
      { type: 'ZaakOntkoppeld', data: { zaakId: 'x', zaaknummer: 'B20250000009', reden: 'Ander bezwaar.' } },
      'De koppeling met zaak B20250000009 is teruggenomen.\nAnder bezwaar.',
    ],
    [
      { type: 'ZaakInWachtGezet', data: { reden: 'uitstel', tot: '2026-04-01', toelichting: 'Ziek.' } },
      'In wacht gezet: uitstel, tot 1 april 2026.\nZiek.',
    ],
    [{ type: 'ZaakInWachtGezet', data: { reden: 'consult', waarop: 'VTA' } }, 'In wacht gezet: consult (VTA).'],
    [{ type: 'ZaakHervat', data: {} }, 'Behandeling hervat.'],
    [{ type: 'NotitieVastgelegd', data: { tekst: 'Gebeld.' } }, 'Notitie: Gebeld.'],
    [{ type: 'OverwegingVastgelegd', data: { tekst: 'De rente is betaald.' } }, 'De rente is betaald.'],
    [
      {
        type: 'ContactVastgelegd',
        data: { vorm: 'vooraankondiging', richting: 'uitgaand', samenvatting: 'Voornemen.' },
      },
      'Uitgaande vooraankondiging.\nVoornemen.',
    ],
    [
      { type: 'GesprekBeeindigd', data: { richting: 'inkomend', samenvatting: 'Belde terug.' } },
      'Inkomend telefoongesprek.\nBelde terug.',
    ],
    [
      { type: 'ConsultGevraagd', data: { consultId: 'c', aan: 'boetespecialist', vraag: 'Mag dit?' } },
      'Vraag aan een boetespecialist:\nMag dit?',
    ],
    [
      { type: 'ConsultBeantwoord', data: { consultId: 'c', aan: 'VTA', antwoord: 'Ja.' } },
      'Antwoord van een VTA:\nJa.',
    ],
    [
      { type: 'DocumentToegevoegd', data: { gdaId: 'GDA-1', soort: 'jaaropgaaf', openbaarheid: 'intern' } },
      'Document: jaaropgaaf (GDA-id GDA-1).',
    ],
    [
      { type: 'BriefGevraagd', data: { briefId: 'b', soort: 'rappel', omschrijving: 'Jaaropgaaf.' } },
      'Brief gevraagd: rappel.\nJaaropgaaf.',
    ],
    [
      { type: 'BriefVerzonden', data: { briefId: 'b', soort: 'rappel', verzondenOp: '2026-03-10', gdaId: 'GDA-2' } },
      'Brief verzonden op 10 maart 2026: rappel (GDA-id GDA-2).',
    ],
    [
      { type: 'BesluitGenomen', data: { uitkomst: 'afgewezen', gronden: 'Geen bewijs.' } },
      'Besluit: afgewezen.\nGeen bewijs.',
    ],
    [{ type: 'ZaakAfgedaan', data: { uitkomst: 'ingetrokken' } }, 'Zaak afgedaan: ingetrokken.'],
    [
      { type: 'ZaakOvergedragen', data: { proces: 'CAP', reden: 'Laag risico.', regelversie: 'R-7' } },
      'Zaak overgedragen aan CAP, volgens regel R-7.\nLaag risico.',
    ],
    [{ type: 'ZaakHeropend', data: { reden: 'Nieuw stuk.' } }, 'Zaak heropend.\nNieuw stuk.'],
  ])('%j', (event, zin) => {
    expect(notazin(event)).toBe(zin);
  });

  it('leaves out who works when: that is time, and nobody reads it there', () => {
    for (const event of [
      { type: 'BehandelingGestart', data: {} },
      { type: 'BehandelingGepauzeerd', data: {} },
      { type: 'ActiviteitVastgelegd', data: { log } },
      { type: 'MeekijkenGestart', data: {} },
    ] satisfies ZaakEvent[]) {
      expect([event.type, definitieVan(event.type).nota]).toEqual([event.type, undefined]);
    }
  });
});

describe('what the catalogue says for the nota hangs together', () => {
  const regels = ZAKEN_CATALOGUS.flatMap(({ nota }) => nota ?? []);

  it('lets lapse only what some event establishes', () => {
    const gesteld = new Set(regels.map(({ stelt }) => stelt));
    for (const { laatVervallen } of regels) {
      if (laatVervallen) expect(gesteld).toContain(laatVervallen.wat);
    }
  });

  it('ends waiting by whatever ends the zaak', () => {
    for (const type of ['ZaakHervat', 'ZaakAfgedaan', 'ZaakOvergedragen']) {
      expect([type, definitieVan(type).nota!.eindigtWachten]).toEqual([type, true]);
    }
  });

  it('tells each fact of a registration in one place, and calls the id of the belanghebbende a kenmerk', () => {
    const data = {
      zaaknummer: 'B1',
      zaaktype: 'bezwaar',
      ontvangenOp: '2026-02-27',
      streefdatum: '2026-05-22',
      aanslag: { dagtekening: '2026-01-23' },
      belanghebbende: '5b1a6f0e-3c52-4d7e-9d51-0f7a2c9e4b10',
    };
    const feiten = definitieVan('ZaakGeregistreerd').nota!.feiten!(data, '2026-03-02');
    expect(feiten.filter(({ plaats }) => plaats.length !== 1)).toEqual([]);
    expect(feiten.map(({ naam }) => naam)).toContain('Kenmerk van de belanghebbende');
  });

  it('calls the streefdatum what it is, among the terms and nowhere else', () => {
    const data = { zaaknummer: 'B1', zaaktype: 'bezwaar', ontvangenOp: '2026-02-27', streefdatum: '2026-05-22' };
    const feiten = definitieVan('ZaakGeregistreerd').nota!.feiten!(data, '2026-03-02');
    expect(feiten).toContainEqual({
      plaats: ['termijnen'],
      naam: 'Streefdatum',
      waarde: '22 mei 2026 (geen wettelijke termijn)',
    });
    expect(feiten.find(({ naam }) => naam === 'Geregistreerd op')!.waarde).toBe('2 maart 2026');
  });
});
