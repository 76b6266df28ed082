import { randomUUID } from 'node:crypto';
import { JAN, maakZakenapp, PIET, RIA, WIM, type Zakenapp } from '../../testing/app.js';
import { AF, BRIEF, CONSULT, daad, dadenOp, START, WACHT, type Daad } from '../../testing/daden.js';

let proef: Zakenapp;
beforeAll(async () => {
  proef = await maakZakenapp();
});
afterAll(() => proef.sluit());

describe('what cannot be done now answers 409 with why, and what can', () => {
  it.each<[wat: string, eerder: readonly Daad[], daad: Daad, uitleg: string]>([
    ['classifying what ended', [START, AF], daad(WIM, 'classificaties', { zaaksoort: 'FSV' }), 'De zaak is afgedaan.'],
    ['choosing what one holds', [START], daad(JAN, 'toewijzingen', {}), 'U hebt deze zaak al.'],
    ['starting twice', [START], START, 'U bent al met deze zaak bezig.'],
    ['starting what waits', [START, WACHT], START, 'De zaak wacht (informatie belastingplichtige); hervat haar eerst.'],
    ['pausing what stands still', [], daad(JAN, 'pauzes'), 'U hebt deze zaak niet in behandeling.'],
    ['waiting twice', [START, WACHT], WACHT, 'De zaak wacht al (informatie belastingplichtige).'],
    ['going on with what does not wait', [START], daad(JAN, 'hervattingen', {}), 'De zaak wacht niet.'],
    ['letting go what nobody holds', [], daad(RIA, 'vrijgaven', {}), 'Niemand heeft deze zaak in behandeling.'],
    [
      'giving back what is somebody else’s',
      [START],
      daad(PIET, 'teruggaven', { reden: 'x' }),
      'U hebt deze zaak niet in behandeling.',
    ],
    ['noting after the end', [START, AF], daad(PIET, 'notities', { tekst: 'x' }), 'De zaak is afgedaan.'],
    ['asking for a letter after the end', [START, AF], BRIEF, 'De zaak is afgedaan.'],
    [
      'sending what nobody asked for',
      [BRIEF],
      daad(WIM, `brieven/${randomUUID()}/verzendingen`, { verzondenOp: '2026-11-23' }),
      'Deze brief is niet gevraagd of al verzonden.',
    ],
    [
      'calling twice',
      [daad(PIET, 'gesprekken', {})],
      daad(PIET, 'gesprekken', {}),
      'U bent al in gesprek over deze zaak.',
    ],
    [
      'ending no call',
      [],
      daad(PIET, 'gespreksverslagen', { samenvatting: 'x' }),
      'U bent niet in gesprek over deze zaak.',
    ],
    ['consulting for somebody else', [START], { ...CONSULT, wie: PIET }, 'U hebt deze zaak niet in behandeling.'],
    [
      'answering what is not asked of one',
      [START, CONSULT],
      daad(PIET, 'consulten/{consultId}/antwoorden', { antwoord: 'x' }),
      'Er staat geen consult open dat u kunt beantwoorden.',
    ],
    ['looking along with oneself', [START], daad(JAN, 'meekijkbeurten'), 'U hebt deze zaak zelf in behandeling.'],
    ['ending no looking along', [START], daad(PIET, 'meekijkafsluitingen'), 'U kijkt niet mee.'],
    [
      'deciding for somebody else',
      [START],
      daad(PIET, 'besluiten', { uitkomst: 'afgewezen', gronden: 'x' }),
      'U hebt deze zaak niet in behandeling.',
    ],
    [
      'disposing past a besluit',
      [START, daad(JAN, 'besluiten', { uitkomst: 'afgewezen', gronden: 'x' })],
      daad(JAN, 'afdoeningen', { uitkomst: 'toegewezen', toelichting: 'x' }),
      "Er staat een besluit met uitkomst 'afgewezen'. Neem eerst een nieuw besluit.",
    ],
    [
      'handing over twice',
      [START, daad(JAN, 'overdrachten', { proces: 'MKB', reden: 'x' })],
      daad(JAN, 'overdrachten', { proces: 'CAP', reden: 'x' }),
      'De zaak is overgedragen aan MKB.',
    ],
    ['reopening what is open', [START], daad(JAN, 'heropeningen', { reden: 'x' }), 'De zaak is nog open.'],
  ])('%s', async (_, eerder, nu, uitleg) => {
    const { lees, na, verricht } = dadenOp(proef);
    const zaakId = await na(...eerder);
    const { antwoord, revisie } = await verricht(zaakId, nu);
    const { zaak, revisie: erna } = await lees(zaakId, nu.wie);
    expect(antwoord.inhoud).toMatchObject({ status: 409, type: '/problemen/kan-nu-niet', mogelijk: zaak.mogelijk });
    expect(antwoord.inhoud.detail).toBe(`${uitleg} Wel mogelijk: ${zaak.mogelijk.join(', ')}.`);
    expect(erna).toBe(revisie);
  });

  it.each([
    ['starting', START],
    ['choosing', daad(JAN, 'toewijzingen', {})],
  ])('%s what a colleague holds: zaak-al-toegewezen', async (_, { wie: __, ...nu }) => {
    const { lees, na, verricht } = dadenOp(proef);
    const zaakId = await na(START);
    const { antwoord } = await verricht(zaakId, { ...nu, wie: PIET });
    const { mogelijk } = (await lees(zaakId, PIET)).zaak;
    expect(antwoord.inhoud).toMatchObject({ status: 409, type: '/problemen/zaak-al-toegewezen', mogelijk });
    // True also when the colleague is not working on it just now; and with what can be done, as every 409.
    expect(antwoord.inhoud.detail).toBe(
      `Een andere behandelaar heeft deze zaak. Wel mogelijk: ${mogelijk.join(', ')}.`,
    );
  });
});
