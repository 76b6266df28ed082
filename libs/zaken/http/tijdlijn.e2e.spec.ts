import { ELS, JAN, LEO, maakZakenapp, PIET, RIA, VERA, WIM, type Zakenapp } from '../testing/app.js';
import { daad, dadenOp, type Daad } from '../testing/daden.js';

let proef: Zakenapp;
let bezwaar: string;

/** A bezwaar from the post room to the besluit and back, as people would do it. */
const LEVEN: readonly Daad[] = [
  daad(WIM, 'documenten', { gdaId: 'GDA-2026-17', soort: 'bezwaarschrift', openbaarheid: 'openbaar' }),
  daad(WIM, 'classificaties', { zaaksoort: 'box 3', regelversie: 'regels-2026-3', themas: ['box 3'] }),
  daad(RIA, 'toewijzingen', { medewerker: 'jan', grond: 'expertise', toelichting: 'U doet box 3.' }),
  daad(JAN, 'behandelingen'),
  daad(JAN, 'raadplegingen'),
  daad(JAN, 'gesprekken', { richting: 'uitgaand' }),
  daad(JAN, 'gespreksverslagen', { samenvatting: 'Mw. stuurt de jaaropgaaf.' }),
  daad(JAN, 'brieven', { soort: 'verzoek om informatie', omschrijving: 'Jaaropgaaf 2024.' }),
  daad(JAN, 'wachtperioden', {
    reden: 'informatie belastingplichtige',
    waarop: 'brief',
    tot: '2026-12-14',
    toelichting: 'Wacht op de jaaropgaaf.',
  }),
  daad(WIM, 'brieven/{briefId}/verzendingen', { verzondenOp: '2026-11-23', gdaId: 'GDA-2026-18' }),
  daad(PIET, 'contacten', { vorm: 'telefoon', richting: 'inkomend', samenvatting: 'Jaaropgaaf is onderweg.' }),
  daad(JAN, 'hervattingen', { toelichting: 'Jaaropgaaf ontvangen.' }),
  daad(JAN, 'behandelingen'),
  daad(JAN, 'consulten', { aan: 'VTA', vraag: 'Telt groen beleggen mee?' }),
  daad(VERA, 'meekijkbeurten'),
  daad(VERA, 'consulten/{consultId}/antwoorden', { antwoord: 'Ja, tot de vrijstelling.' }),
  daad(VERA, 'meekijkafsluitingen'),
  daad(JAN, 'notities', { tekst: 'Groen beleggen valt onder de vrijstelling.', soort: 'overweging' }),
  daad(JAN, 'besluiten', { uitkomst: 'deels toegewezen', gronden: 'De vrijstelling is toegepast.' }),
  daad(JAN, 'afdoeningen', { toelichting: 'Uitspraak verzonden.' }),
  daad(WIM, 'heropeningen', { reden: 'Rekenfout in de uitspraak.' }),
];

const VERHAAL = `
werkvoorbereider  Bezwaar {zaaknummer} geregistreerd, ontvangen op 2026-11-20.
werkvoorbereider  Document toegevoegd (bezwaarschrift, GDA-2026-17).
werkvoorbereider  Geclassificeerd als box 3, E-post door selectieregel regels-2026-3.
regie             Toegewezen aan een behandelaar (expertise). Gegeven door wie het werk verdeelt, op grond van expertise. U doet box 3.
behandelaar       Behandeling gestart.
behandelaar       Dossier geraadpleegd.
behandelaar       Telefoongesprek gestart (uitgaand).
behandelaar       Telefoongesprek (uitgaand): Mw. stuurt de jaaropgaaf.
behandelaar       Brief gevraagd (verzoek om informatie): Jaaropgaaf 2024.
behandelaar       Wacht: informatie belastingplichtige (brief), tot 2026-12-14. Wacht op de jaaropgaaf.
werkvoorbereider  Brief verzonden (verzoek om informatie) op 2026-11-23, GDA-2026-18.
collega           Contact (telefoon, inkomend): Jaaropgaaf is onderweg.
behandelaar       Behandeling hervat. Jaaropgaaf ontvangen.
behandelaar       Behandeling gestart.
behandelaar       Consult gevraagd aan VTA: Telt groen beleggen mee?
vta               Meekijken gestart.
vta               Consult beantwoord door VTA: Ja, tot de vrijstelling.
vta               Meekijken beëindigd.
behandelaar       Groen beleggen valt onder de vrijstelling.
behandelaar       Besluit: deels toegewezen. De vrijstelling is toegepast.
behandelaar       Afgedaan: deels toegewezen. Uitspraak verzonden.
werkvoorbereider  Heropend: Rekenfout in de uitspraak.
`
  .trim()
  .split('\n')
  .map((regel) => ({ wie: regel.slice(0, 18).trim(), zin: regel.slice(18) }));

const LEZERS = { behandelaar: JAN, collega: PIET, werkvoorbereider: WIM, regie: RIA, vta: VERA };

beforeAll(async () => {
  proef = await maakZakenapp();
  await proef.doe(JAN, 'GET', '/zaken');
  bezwaar = await proef.eenZaak(WIM, { zaaksoort: undefined });
  for (const nu of LEVEN) {
    const { antwoord } = await dadenOp(proef).verricht(bezwaar, nu);
    if (antwoord.status !== 201) throw new Error(`${nu.pad}: ${JSON.stringify(antwoord.inhoud)}`);
  }
});
afterAll(() => proef.sluit());

const regels = async (wie: object, vraag = '?pageSize=100') =>
  (await proef.doe(wie, 'GET', `/zaken/${bezwaar}/tijdlijn${vraag}`)).inhoud;

describe('the time line of a bezwaar', () => {
  it.each(Object.entries(LEZERS))('tells its life, and a %s what was done by that person', async (naam, lezer) => {
    const { zaaknummer } = (await proef.doe(RIA, 'GET', `/zaken/${bezwaar}`)).inhoud;
    const { results } = await regels(lezer);
    expect(results.map(({ door, zin }) => ({ door, zin }))).toEqual(
      VERHAAL.map(({ wie, zin }) => ({
        door: wie === naam ? 'u' : 'een medewerker',
        zin: zin.replace('{zaaknummer}', zaaknummer),
      })),
    );
  });

  it('has the work of each event, and who may see it', async () => {
    const { results } = await regels(JAN);
    expect(new Set(results.map(({ activiteit }) => activiteit))).toEqual(
      new Set([
        'vastleggen',
        'behandelen',
        'dossier lezen',
        'gesprek',
        'brief',
        'consult vragen',
        'meekijken',
        'consult geven',
      ]),
    );
    expect(results[0]).toMatchObject({ type: 'ZaakGeregistreerd', openbaarheidsklasse: 'openbaar' });
    expect(results[1]).toMatchObject({ type: 'DocumentToegevoegd', openbaarheidsklasse: 'openbaar' });
    expect(results[8]).toMatchObject({ type: 'BriefGevraagd', openbaarheidsklasse: 'intern' });
  });

  it('is leafed through in both directions, every event once', async () => {
    const heen: string[] = [];
    const terug: string[] = [];
    let hier = await regels(JAN, '?pageSize=7&metAantal=true');
    expect([hier.count, hier.previous]).toEqual([VERHAAL.length, null]);
    for (heen.push(...posities(hier)); hier.next; heen.push(...posities(hier))) {
      hier = (await proef.doe(JAN, 'GET', hier.next)).inhoud;
    }
    for (terug.unshift(...posities(hier)); hier.previous; terug.unshift(...posities(hier))) {
      hier = (await proef.doe(JAN, 'GET', hier.previous)).inhoud;
    }
    const alle = posities(await regels(JAN));
    expect(heen).toEqual(alle);
    expect(terug).toEqual(alle);
  });

  it('leaves the zaak as it was told', async () => {
    expect((await proef.doe(WIM, 'GET', `/zaken/${bezwaar}`)).inhoud).toMatchObject({
      status: 'in werkvoorraad',
      zaaksoort: 'box 3',
      regelversie: 'regels-2026-3',
      opnieuwVerdiept: 1,
      vanMij: false,
    });
    expect((await proef.doe(LEO, 'GET', `/zaken/${bezwaar}`)).status).toBe(200);
    expect((await proef.doe(ELS, 'GET', `/zaken/${bezwaar}`)).status).toBe(404);
  });
});

const posities = ({ results }: Awaited<ReturnType<typeof regels>>) => results.map(({ positie }) => positie);
