import { foutenIn, type Leesbaar } from './controle.js';
import { Inrichting, InrichtingFout } from './inrichting.js';
import type { Inrichtingsgegevens } from './vorm.js';

/** Adds what is wrong to `fouten`. @returns what can be read all the same; undefined: nothing */
type Vorm = (waarde: unknown, plaats: string, fouten: string[]) => unknown;

const tekst: Vorm = (waarde, plaats, fouten) => {
  if (typeof waarde !== 'string') return void fouten.push(`${plaats} moet tekst zijn`);
  // Names go into events, and no store keeps U+0000 or half a character.
  if (!/\p{Cc}/u.test(waarde) && waarde.isWellFormed()) return waarde;
  return void fouten.push(`${plaats} bevat een teken dat geen tekst is`);
};
const getal: Vorm = (waarde, plaats, fouten) =>
  typeof waarde === 'number' ? waarde : void fouten.push(`${plaats} moet een getal zijn`);
const jaNee: Vorm = (waarde, plaats, fouten) =>
  typeof waarde === 'boolean' ? waarde : void fouten.push(`${plaats} moet true of false zijn`);
const mag =
  (vorm: Vorm): Vorm =>
  (waarde, plaats, fouten) =>
    waarde === undefined ? undefined : vorm(waarde, plaats, fouten);
const lijst =
  (vorm: Vorm): Vorm =>
  (waarde, plaats, fouten) =>
    Array.isArray(waarde)
      ? waarde.map((item, i) => vorm(item, `${plaats}[${i}]`, fouten))
      : void fouten.push(`${plaats} moet een lijst zijn`);
const object =
  (velden: Readonly<Record<string, Vorm>>): Vorm =>
  (waarde, plaats, fouten) => {
    if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
      return void fouten.push(`${plaats} moet een object zijn`);
    }
    const gegeven = waarde as Record<string, unknown>;
    for (const veld of Object.keys(gegeven)) {
      if (!Object.hasOwn(velden, veld)) fouten.push(`${plaats}.${veld} bestaat niet`);
    }
    return Object.fromEntries(
      Object.entries(velden).map(([veld, vorm]) => [veld, vorm(gegeven[veld], `${plaats}.${veld}`, fouten)]),
    );
  };

const SOORTKEUZES = lijst(object({ zaaktype: tekst, soorten: lijst(tekst) }));

const DELEN: Readonly<Record<keyof Inrichtingsgegevens, Vorm>> = {
  versie: tekst,
  zaaktypen: lijst(
    object({
      naam: tekst,
      letter: tekst,
      streefdagen: getal,
      soorten: lijst(
        object({
          naam: tekst,
          zwaarte: tekst,
          streefdagen: mag(getal),
          expertise: mag(object({ naam: tekst, niveau: mag(tekst), naDagen: mag(getal) })),
        }),
      ),
      uitworpredenen: lijst(object({ naam: tekst, zwaarte: tekst })),
      uitkomsten: lijst(object({ naam: tekst, besluit: jaNee, administratief: mag(jaNee) })),
    }),
  ),
  wachtredenen: lijst(object({ naam: tekst, waarop: lijst(tekst), totVerplicht: mag(jaNee) })),
  processen: lijst(tekst),
  themas: lijst(tekst),
  expertises: mag(lijst(tekst)),
  documentsoorten: lijst(tekst),
  briefsoorten: lijst(tekst),
  werkvoorraden: lijst(
    object({
      id: tekst,
      naam: tekst,
      zaaktype: tekst,
      soorten: mag(lijst(tekst)),
      zwaartes: mag(lijst(tekst)),
      uitworpredenen: mag(lijst(tekst)),
      themas: mag(lijst(tekst)),
      locaties: mag(lijst(tekst)),
      ontvangenVanaf: mag(tekst),
      ontvangenVoor: mag(tekst),
      wachtend: mag(tekst),
      nemers: mag(
        object({ groepsfuncties: mag(lijst(tekst)), expertises: mag(lijst(tekst)), teams: mag(lijst(tekst)) }),
      ),
    }),
  ),
  urgentie: lijst(
    object({
      versie: tekst,
      geldigVanaf: tekst,
      termijn: object({ punten: getal, aanloopdagen: getal }),
      leeftijd: object({ punten: getal, dagen: getal }),
      prioriteit: object({ punten: getal, themas: lijst(tekst) }),
      antwoord: object({ punten: getal, wachtredenen: lijst(tekst) }),
      vervolg: object({ punten: getal }),
    }),
  ),
  werkgrenzen: mag(object({ openZaken: mag(getal), dagenStil: mag(getal) })),
  wachtrijgrenzen: mag(
    object({ teLaat: mag(getal), p90Dagen: mag(getal), oudsteDagen: mag(getal), groei: mag(getal) }),
  ),
  carrousel: mag(
    object({
      soorten: SOORTKEUZES,
      deelnemers: lijst(object({ locatie: tekst, vanaf: mag(tekst), tot: mag(tekst) })),
      voorraad: mag(tekst),
    }),
  ),
  pmBrieven: mag(SOORTKEUZES),
  teruggaveredenen: mag(lijst(tekst)),
  vulling: mag(object({ dagen: getal, aandeel: getal, moment: mag(tekst), teams: mag(lijst(tekst)) })),
};
const INRICHTING = object(DELEN);

/**
 * Settings as beheer wrote them in JSON.
 * @throws InrichtingFout with everything that is wrong: of what has the wrong shape the rest is looked at as well
 */
export function leesInrichting(json: string): Inrichting {
  let waarde: unknown;
  try {
    waarde = JSON.parse(json);
  } catch (fout) {
    throw new InrichtingFout([`geen geldige JSON: ${(fout as Error).message}`]);
  }
  const vormfouten: string[] = [];
  const leesbaar = (INRICHTING(waarde, 'inrichting', vormfouten) ?? {}) as Leesbaar<Inrichtingsgegevens>;
  if (vormfouten.length > 0) throw new InrichtingFout([...vormfouten, ...foutenIn(leesbaar)]);
  return new Inrichting(waarde as Inrichtingsgegevens);
}
