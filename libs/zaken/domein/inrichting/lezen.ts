import { foutenIn } from './controle.js';
import { Inrichting, InrichtingFout } from './inrichting.js';
import type { Inrichtingsgegevens } from './vorm.js';

type Vorm = (waarde: unknown, plaats: string) => string[];

const tekst: Vorm = (waarde, plaats) => {
  if (typeof waarde !== 'string') return [`${plaats} moet tekst zijn`];
  // Names go into events, and no store keeps U+0000 or half a character.
  return /\p{Cc}/u.test(waarde) || !waarde.isWellFormed() ? [`${plaats} bevat een teken dat geen tekst is`] : [];
};
const getal: Vorm = (waarde, plaats) => (typeof waarde === 'number' ? [] : [`${plaats} moet een getal zijn`]);
const jaNee: Vorm = (waarde, plaats) => (typeof waarde === 'boolean' ? [] : [`${plaats} moet true of false zijn`]);
const mag =
  (vorm: Vorm): Vorm =>
  (waarde, plaats) =>
    waarde === undefined ? [] : vorm(waarde, plaats);
const lijst =
  (vorm: Vorm): Vorm =>
  (waarde, plaats) =>
    Array.isArray(waarde)
      ? waarde.flatMap((item, i) => vorm(item, `${plaats}[${i}]`))
      : [`${plaats} moet een lijst zijn`];
const object =
  (velden: Readonly<Record<string, Vorm>>): Vorm =>
  (waarde, plaats) => {
    if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde))
      return [`${plaats} moet een object zijn`];
    const gegeven = waarde as Record<string, unknown>;
    return [
      ...Object.keys(gegeven)
        .filter((veld) => !Object.hasOwn(velden, veld))
        .map((veld) => `${plaats}.${veld} bestaat niet`),
      ...Object.entries(velden).flatMap(([veld, vorm]) => vorm(gegeven[veld], `${plaats}.${veld}`)),
    ];
  };

const DELEN: Readonly<Record<keyof Inrichtingsgegevens, Vorm>> = {
  versie: tekst,
  zaaktypen: lijst(
    object({
      naam: tekst,
      letter: tekst,
      streefdagen: getal,
      soorten: lijst(object({ naam: tekst, zwaarte: tekst, streefdagen: mag(getal) })),
      uitworpredenen: lijst(object({ naam: tekst, zwaarte: tekst })),
      uitkomsten: lijst(object({ naam: tekst, besluit: jaNee, administratief: mag(jaNee) })),
    }),
  ),
  wachtredenen: lijst(object({ naam: tekst, waarop: lijst(tekst), totVerplicht: mag(jaNee) })),
  processen: lijst(tekst),
  themas: lijst(tekst),
  documentsoorten: lijst(tekst),
  briefsoorten: lijst(tekst),
  werkvoorraden: lijst(object({ id: tekst, naam: tekst, zaaktype: tekst, soorten: mag(lijst(tekst)) })),
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
};
const INRICHTING = object(DELEN);

/** Settings as beheer wrote them in JSON. @throws InrichtingFout with everything that is wrong */
export function leesInrichting(json: string): Inrichting {
  let waarde: unknown;
  try {
    waarde = JSON.parse(json);
  } catch (fout) {
    throw new InrichtingFout([`geen geldige JSON: ${(fout as Error).message}`]);
  }
  const vormfouten = INRICHTING(waarde, 'inrichting');
  if (vormfouten.length > 0) throw new InrichtingFout([...vormfouten, ...foutenIn(welgevormd(waarde))]);
  return new Inrichting(waarde as Inrichtingsgegevens);
}

/** The parts that have the right shape: what is wrong in those is told as well. */
function welgevormd(waarde: unknown): Partial<Inrichtingsgegevens> {
  const delen = Object.entries(Object(waarde) as object).filter(
    ([naam, deel]) => Object.hasOwn(DELEN, naam) && DELEN[naam as keyof typeof DELEN](deel, '').length === 0,
  );
  return Object.fromEntries(delen);
}
