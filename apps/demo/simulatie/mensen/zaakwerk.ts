import { AANNAMES } from '../../cijfers/aannames.js';
import type { Proces } from '../agenda.js';
import type { Demozaak } from '../demozaak.js';
import { dagVan, MINUUT, moment, SECONDE, werkdagNa, werkdagVoor } from '../kalender.js';
import type { Werkplek } from '../locatie.js';
import { ANTWOORDEN, GRONDEN, NOTITIES, OVERWEGINGEN, VRAGEN } from '../teksten.js';
import { maakHeropend, type Slot } from '../zaakplan.js';
import type { Behandelaar, Wachtende } from './behandelaar.js';
import { bel } from './bellen.js';

/** A call or an end is not begun when there is hardly time for it; other work can be left half done. */
export function past({ stap }: Demozaak, ms: number): boolean {
  return stap.wat === 'werk' || ms >= Math.min(stap.seconden * SECONDE, 10 * MINUUT);
}

/** The next piece of work on the zaak on the desk, or as much of it as there is time for. */
export function* doeStap(b: Behandelaar, tot: number): Proces {
  const zaak = b.onderhanden!;
  const { stap } = zaak;
  if (stap.wat === 'gesprek') {
    yield* bel(b, zaak, stap.seconden, 'uitgaand');
    zaak.stapKlaar();
    return;
  }
  if (stap.wat === 'werk' && stap.lezen && !zaak.begonnen) b.doe('raadpleging', zaak, {});
  const klaar = b.over(zaak.nodig);
  if (klaar > tot) {
    zaak.werk((tot - b.nu) / SECONDE);
    yield tot;
    return;
  }
  yield klaar;
  zaak.stapKlaar();
  if (stap.wat === 'afdoening') doeAf(b, stap.ingetrokken);
  else yield* SLOTTEN[stap.slot](b, zaak);
}

const SLOTTEN: {
  readonly [S in Slot]: (b: Behandelaar, zaak: Demozaak) => Proces;
} = {
  *notitie(b, zaak) {
    const soort = b.toeval.kans(0.03) ? 'vertrouwelijk' : 'notitie';
    b.doe('notitie', zaak, { soort, tekst: b.toeval.kies(NOTITIES) });
  },
  *overweging(b, zaak) {
    b.doe('notitie', zaak, {
      soort: 'overweging',
      tekst: b.toeval.kies(OVERWEGINGEN[zaak.kenmerken.zaaktype]),
    });
  },
  *besluit(b, zaak) {
    const { zaaktype } = zaak.kenmerken;
    const uitkomst = b.toeval.gewogen<string>(AANNAMES.uitkomsten[zaaktype]);
    b.doe('besluit', zaak, {
      uitkomst,
      gronden: b.toeval.kies(GRONDEN[zaaktype]),
    });
  },
  *informatievraag(b, zaak) {
    const termijn = dagVan(b.nu).add({ days: AANNAMES.antwoordTermijnDagen });
    b.doe('briefaanvraag', zaak, {
      soort: 'verzoek om informatie',
      omschrijving: b.toeval.kies(VRAGEN),
    });
    yield b.over(20);
    b.doe('wacht', zaak, {
      reden: 'informatie belastingplichtige',
      waarop: 'brief',
      tot: termijn.toString(),
    });
    const wachtende = laatWachten(b, moment(werkdagNa(termijn, 1), 0), 'rappel');
    verstuurEnWacht(b, wachtende);
  },
  *consult(b, zaak) {
    const { seconden, ...plan } = zaak.plan.consult!;
    const collega = plan.aan === 'collega' ? collegaVan(b) : undefined;
    const aan = collega ? 'collega' : 'VTA';
    const vraag = b.toeval.kies(VRAGEN);
    b.doe('consult', zaak, {
      aan,
      vraag,
      ...(collega && { medewerker: collega.persoon.sub }),
    });
    yield b.over(15);
    b.doe('wacht', zaak, { reden: 'consult', waarop: aan });
    const wachtende = laatWachten(b, Infinity, 'antwoord gelezen');
    const antwoord = (wie: Werkplek): Proces => beantwoord(wie, wachtende, seconden);
    if (collega) collega.vragen.push(antwoord);
    else b.locatie.vtaVragen.voegToe(b.nu, antwoord);
  },
  *vooraankondiging(b, zaak) {
    const termijn = werkdagNa(b.vandaag, AANNAMES.vooraankondigingDagen);
    const samenvatting = 'Aangekondigd wat het besluit wordt, en gevraagd om een reactie.';
    b.doe('contact', zaak, {
      vorm: 'vooraankondiging',
      richting: 'uitgaand',
      samenvatting,
    });
    yield b.over(20);
    const waarop = 'vooraankondiging';
    b.doe('wacht', zaak, {
      reden: 'informatie belastingplichtige',
      waarop,
      tot: termijn.toString(),
    });
    laatWachten(b, moment(werkdagNa(termijn, 1), 0), 'geen reactie');
  },
};

function laatWachten(b: Behandelaar, vanaf: number, daarna: Wachtende['daarna']): Wachtende {
  const wachtende = { zaak: b.legWeg(), vanaf, daarna };
  b.wachtend.push(wachtende);
  return wachtende;
}

/** The letter leaves the next working day; an answer comes later, or not. */
function verstuurEnWacht(b: Behandelaar, wachtende: Wachtende): void {
  const { zaak } = wachtende;
  const { post, toeval } = b.locatie;
  const verzonden = werkdagNa(dagVan(b.nu), 1);
  post.voegToe(moment(verzonden, 8 * 60), function* (w) {
    w.doe('briefverzending', zaak, { verzondenOp: dagVan(w.nu).toString() });
    yield w.over(60);
  });
  const { antwoordNaDagen } = zaak.plan;
  if (antwoordNaDagen === undefined) return;
  const gdaId = `GDA-${toeval.van(`antwoord/${zaak.naam}/${verzonden.toString()}`).geheel(10_000, 99_999)}`;
  post.voegToe(moment(werkdagNa(verzonden, Math.max(1, antwoordNaDagen)), 8.5 * 60), function* (w) {
    w.doe('document', zaak, {
      gdaId,
      soort: 'antwoord belastingplichtige',
      openbaarheid: 'openbaar',
    });
    yield w.over(40);
    if (!b.wachtend.includes(wachtende)) return;
    b.wachtend = b.wachtend.filter((ander) => ander !== wachtende);
    w.doe('hervatting', zaak, { toelichting: 'Het antwoord is binnen.' });
    b.klaar.push(zaak);
    yield w.over(30);
  });
}

/** Reads, looks along for as long as it takes, and answers. */
function* beantwoord(wie: Werkplek, wachtende: Wachtende, seconden: number): Proces {
  const { zaak } = wachtende;
  wie.doe('raadpleging', zaak, {});
  yield wie.over(15);
  wie.doe('meekijken', zaak, {});
  yield wie.over(seconden);
  wie.doe('consultantwoord', zaak, { antwoord: wie.toeval.kies(ANTWOORDEN) });
  yield wie.over(10);
  wie.doe('meekijkeinde', zaak, {});
  wachtende.vanaf = wie.nu;
}

/** A colleague of the team who is there today. */
function collegaVan(b: Behandelaar): Behandelaar | undefined {
  const aanwezig = b.team().filter((ander) => ander !== b && ander.rooster.isEr(b.vandaag));
  return aanwezig.length > 0 ? b.toeval.kies(aanwezig) : undefined;
}

function doeAf(b: Behandelaar, ingetrokken: boolean): void {
  const zaak = b.onderhanden!;
  b.doe('afdoening', zaak, ingetrokken ? { uitkomst: 'ingetrokken', toelichting: 'Telefonisch ingetrokken.' } : {});
  b.legWeg();
  if (b.toeval.kans(AANNAMES.buitenHetSysteem)) {
    const gelezen = Math.round(b.toeval.tussen(15, 45)) * MINUUT;
    b.stelCorrectieVoor(zaak, werkdagVoor(b.vandaag), gelezen, 'Stukken op papier gelezen, buiten het systeem.');
  }
  if (!b.toeval.kans(AANNAMES.heropening)) return;
  const dag = werkdagNa(b.vandaag, b.toeval.geheel(2, 10));
  b.locatie.post.voegToe(moment(dag, 10 * 60), function* (w) {
    w.doe('heropening', zaak, { reden: 'Er is een nieuw stuk binnengekomen.' });
    zaak.heropen(maakHeropend(b.locatie.toeval.van(`heropend/${zaak.naam}`)));
    yield w.over(120);
  });
}
