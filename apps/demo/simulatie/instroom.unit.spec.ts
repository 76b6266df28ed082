import { AANNAMES } from '../cijfers/aannames.js';
import { AANDEEL_ADMINISTRATIEF, BEZWAAR_NAAR_SOORT } from '../cijfers/ijking.js';
import { INSTROOMVERHOUDING } from '../cijfers/uren.js';
import { Nepsysteem, type Regel } from '../testing/nepsysteem.js';
import { Agenda } from './agenda.js';
import { bezetting, iedereen } from './bezetting.js';
import { beginvoorraad, instroom, instroomPerWeek } from './instroom.js';
import { moment, werkdagen } from './kalender.js';
import { Locatie, Werkplek } from './locatie.js';
import type { Registratie } from './locatiesysteem.js';
import { Loket } from './mensen/loket.js';
import { Toeval } from './toeval.js';

const BEGIN = Temporal.PlainDate.from('2026-09-07');
const BEHANDELAARS = 200;
const WEKEN = 12;

/** What comes in with nobody to handle it: only machine and werkvoorbereiders. */
async function binnengekomen(): Promise<{ vooraf: Registratie[]; daarna: Registratie[]; regels: readonly Regel[] }> {
  const mensen = bezetting('Arnhem', BEHANDELAARS);
  const systeem = new Nepsysteem(iedereen(mensen));
  const agenda = new Agenda(moment(BEGIN.subtract({ days: AANNAMES.voorraadOudsteDagen }), 0));
  const locatie = new Locatie('Arnhem', mensen, agenda, systeem, new Toeval('instroom'));
  const dagen = werkdagen(BEGIN, WEKEN);
  const machine = new Werkplek(locatie, mensen.machine);
  agenda.voegToe(beginvoorraad(machine, BEGIN));
  agenda.voegToe(instroom(machine, dagen));
  for (const persoon of mensen.werkvoorbereiders) {
    agenda.voegToe(new Loket(locatie, persoon, dagen, locatie.post).proces());
  }
  await agenda.loopTot(moment(BEGIN.add({ weeks: WEKEN }), 0), () => undefined);
  const registraties = systeem.regels.filter((regel) => regel.wat === 'registratie');
  const begin = moment(BEGIN, 0);
  return {
    vooraf: registraties.filter((zaak) => zaak.moment < begin),
    daarna: registraties.filter((zaak) => zaak.moment >= begin),
    regels: systeem.regels,
  };
}

describe('what comes in', () => {
  let spel: Awaited<ReturnType<typeof binnengekomen>>;
  beforeAll(async () => {
    spel = await binnengekomen();
  });

  it('is as much as the behandelaars can handle, within 4 %', () => {
    const verwacht = instroomPerWeek(BEHANDELAARS) * WEKEN;
    expect(Math.abs(spel.daarna.length / verwacht - 1)).toBeLessThan(0.04);
  });

  it('comes in the printed proportion, within 1.5 points', () => {
    const som = Object.values(INSTROOMVERHOUDING).reduce((a, b) => a + b, 0);
    for (const [zaaktype, aantal] of Object.entries(INSTROOMVERHOUDING)) {
      const deel = spel.daarna.filter((zaak) => zaak.zaaktype === zaaktype).length / spel.daarna.length;
      expect(Math.abs(deel - aantal / som)).toBeLessThan(0.015);
    }
  });

  it('bezwaren have the printed soorten, within 3 points', () => {
    const soorten = new Map<string, string | undefined>(
      [...spel.vooraf, ...spel.daarna]
        .filter(({ zaaktype }) => zaaktype === 'bezwaar')
        .map((r) => [r.zaak, r.zaaksoort]),
    );
    for (const regel of spel.regels) {
      if (regel.wat !== 'handeling' || regel.handeling !== 'classificatie' || !soorten.has(regel.zaak)) continue;
      soorten.set(regel.zaak, (regel.inhoud as { readonly zaaksoort: string }).zaaksoort);
    }
    const bekend = [...soorten.values()].filter((soort) => soort !== undefined);
    const totaal = Object.values(BEZWAAR_NAAR_SOORT).reduce((a, b) => a + b, 0);
    for (const [soort, aantal] of Object.entries(BEZWAAR_NAAR_SOORT)) {
      expect(Math.abs(bekend.filter((een) => een === soort).length / bekend.length - aantal / totaal)).toBeLessThan(
        0.03,
      );
    }
  });

  it('of the aangiften the printed part is disposed of administratively, within a point', () => {
    const aangiften = spel.daarna.filter(({ zaaktype }) => zaaktype === 'aangifte').length;
    const afgedaan = spel.regels.filter((regel) => regel.wat === 'handeling' && regel.handeling === 'afdoening').length;
    expect(Math.abs(afgedaan / aangiften - AANDEEL_ADMINISTRATIEF)).toBeLessThan(0.01);
  });

  it('the stock at the begin is four weeks of it, up to sixty days old, and classified', () => {
    expect(spel.vooraf).toHaveLength(Math.round(instroomPerWeek(BEHANDELAARS) * AANNAMES.voorraadWeken));
    expect(spel.vooraf.every(({ zaaksoort }) => zaaksoort !== undefined)).toBe(true);
    const oudst = spel.vooraf.map(({ ontvangenOp }) => ontvangenOp).sort()[0]!;
    expect(BEGIN.since(oudst, { largestUnit: 'days' }).days).toBe(AANNAMES.voorraadOudsteDagen);
  });

  it('paper is registered after its receipt, by people; what is digital on the day itself, by the machine', () => {
    for (const { kanaal, wie, ontvangenOp, moment: om } of spel.daarna) {
      const verschil = (om - Date.parse(ontvangenOp)) / 86_400_000;
      expect(wie.includes('intake')).toBe(kanaal === 'digitaal');
      expect(verschil > 1).toBe(kanaal === 'post');
    }
  });

  it('a verzoek that came from a bezwaar says from which', () => {
    const typen = new Map([...spel.vooraf, ...spel.daarna].map(({ zaak, zaaktype }) => [zaak, zaaktype]));
    const uitBezwaar = spel.daarna.filter(({ zaaksoort }) => zaaksoort === 'bezwaargerelateerd');
    expect(uitBezwaar.length).toBeGreaterThan(100);
    expect(new Set(uitBezwaar.map(({ voortgekomenUit }) => typen.get(voortgekomenUit!)))).toEqual(new Set(['bezwaar']));
  });

  it('a part of the verzoeken goes to CAP without anybody handling it', () => {
    const over = spel.regels.filter((regel) => regel.wat === 'handeling' && regel.handeling === 'overdracht').length;
    const verzoeken = spel.daarna.filter(({ zaaktype }) => zaaktype === 'verzoek').length;
    expect(Math.abs(over / verzoeken - AANNAMES.naarCAP)).toBeLessThan(0.02);
  });
});
