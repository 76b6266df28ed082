import { AANNAMES } from '../../cijfers/aannames.js';
import { wachtOp, type Proces } from '../agenda.js';
import type { Groepsfunctie } from '../bezetting.js';
import type { Gevonden } from '../locatiesysteem.js';
import { TERUGGAVEREDENEN } from '../teksten.js';
import type { Behandelaar } from './behandelaar.js';

type Werkvoorraad = 'aangiften' | 'bezwaren' | 'verzoeken' | 'beroepen';

/** An assumption: from which stock each groepsfunctie takes its work, how often. */
const VOORRADEN: Readonly<Record<Groepsfunctie, Partial<Record<Werkvoorraad, number>>>> = {
  B: { aangiften: 2, verzoeken: 1 },
  C: { aangiften: 3, verzoeken: 2 },
  E: { aangiften: 3, bezwaren: 4, verzoeken: 1 },
  F: { aangiften: 1, bezwaren: 4, beroepen: 1 },
};

/** Puts a zaak on the desk: one that can go on, else a new one. False when there is nothing to do. */
export function* zoekWerk(b: Behandelaar): Proces<boolean> {
  const eigen = b.klaar.shift() ?? hervatbaar(b);
  if (eigen) {
    b.onderhanden = eigen;
    return true;
  }
  const functie = b.persoon.groepsfunctie!;
  // Who may not pull chooses.
  const kiest = functie === 'B' || b.toeval.kans(AANNAMES.eigenKeuze);
  const over: Partial<Record<Werkvoorraad, number>> = { ...VOORRADEN[functie] };
  while (Object.keys(over).length > 0) {
    const voorraad = b.toeval.gewogen(over as Record<Werkvoorraad, number>);
    if (yield* kiest ? kies(b, voorraad) : vraagVolgende(b, voorraad)) return true;
    delete over[voorraad];
  }
  return false;
}

/** A zaak that waited long enough, or whose question was answered. */
function hervatbaar(b: Behandelaar) {
  const wachtende = b.wachtend.find(({ vanaf }) => vanaf <= b.nu);
  if (!wachtende) return undefined;
  const { zaak, daarna } = wachtende;
  b.wachtend = b.wachtend.filter((ander) => ander !== wachtende);
  if (daarna === 'rappel') {
    b.doe('contact', zaak, {
      vorm: 'rappel',
      richting: 'uitgaand',
      samenvatting: 'Herinnerd aan de vraag.',
    });
  }
  b.doe('hervatting', zaak, {
    toelichting: daarna === 'antwoord gelezen' ? 'Antwoord is binnen.' : 'Geen antwoord; verder zonder.',
  });
  return zaak;
}

function* vraagVolgende(b: Behandelaar, voorraad: Werkvoorraad): Proces<boolean> {
  const gevonden = yield* wachtOp(b.locatie.systeem.volgendeZaak(b.aanleiding, voorraad));
  if (!gevonden) return false;
  neem(b, gevonden);
  b.open = true;
  b.laatste = b.nu;
  if (!b.onderhanden!.teruggegeven && b.toeval.kans(AANNAMES.teruggave)) yield* geefTerug(b);
  return true;
}

/** By choice: one of those on top that this person may handle. Taken now, started after a look at the list. */
function* kies(b: Behandelaar, voorraad: Werkvoorraad): Proces<boolean> {
  const { groepsfunctie, soorten } = b.persoon;
  const lijst = yield* wachtOp(b.locatie.systeem.voorraad(b.aanleiding, voorraad));
  const passend = lijst.filter(
    ({ zaaksoort, zwaarte }) =>
      (zwaarte === 'C' || groepsfunctie === 'E' || groepsfunctie === 'F') && (!soorten || soorten.includes(zaaksoort)),
  );
  if (passend.length === 0) return false;
  neem(b, b.toeval.kies(passend.slice(0, 10)));
  b.doe('toewijzing', b.onderhanden!, {});
  yield b.over(30);
  return true;
}

function neem(b: Behandelaar, gevonden: Gevonden): void {
  b.onderhanden = b.locatie.zaakVan(gevonden);
  b.onderhanden.vanIemand = true;
}

/** It was not for this person after all; somebody of the team gets it from the teamleider. */
function* geefTerug(b: Behandelaar): Proces {
  const zaak = b.onderhanden!;
  b.doe('raadpleging', zaak, {});
  yield b.over(b.toeval.tussen(4, 10) * 60);
  b.doe('teruggave', zaak, { reden: b.toeval.kies(TERUGGAVEREDENEN) });
  b.legWeg();
  zaak.vanIemand = false;
  zaak.teruggegeven = true;
  b.locatie.teruggaven.getOrInsert(b.persoon.team!, []).push(zaak);
}
