import { magOoit, ziet, type Vrager } from './beleid.js';
import { OngeldigeWaarde } from './fouten.js';
import type { Consultgever } from './gebeurtenissen/index.js';

/** Somebody whom a request names, with what the last token of that person said. */
export type Collega = Pick<Vrager, 'medewerker' | 'rollen' | 'locatie' | 'team'>;

const weiger = (uitleg: string): never => {
  throw new OngeldigeWaarde('medewerker', 'niet-toegestaan', uitleg);
};

/** Of a person who did nothing here since roles are kept it is not known what that person does. */
function eisBekend({ rollen }: Collega): void {
  if (rollen.length > 0) return;
  const uitleg =
    'Van deze medewerker is nog niet bekend welk werk die doet. Laat die eenmaal de eigen werklijst openen (GET /v1/mijn/werklijst) en probeer het dan opnieuw.';
  throw new OngeldigeWaarde('medewerker', 'onbekende-waarde', uitleg);
}

export const geeftAanAnderen = ({ rollen }: Vrager): boolean => magOoit(rollen, 'zaak aan een ander toewijzen');

/**
 * A zaak goes to a behandelaar within the reach of who gives it: the own locatie or team, and anywhere for regie. The groepsfunctie plays
 * no part: it bounds what people take, and who gives weighs that and says why.
 * @throws OngeldigeWaarde
 */
export function eisToewijsbaar(collega: Collega, vrager: Vrager): void {
  if (collega.medewerker === vrager.medewerker) return;
  // Who may give to nobody hears that of the decision.
  if (!geeftAanAnderen(vrager)) return;
  eisBekend(collega);
  if (!magOoit(collega.rollen, 'behandeling starten')) {
    weiger('Van deze medewerker is niet bekend dat die behandelaar is.');
  }
  const { locatie, team } = collega;
  if (!ziet(vrager, 'zaak aan een ander toewijzen', { locatie, team })) {
    weiger('Deze medewerker werkt niet in uw locatie of team; alleen regie wijst daarbuiten toe.');
  }
}

/** Whether somebody with these roles gives such a consult: then the nota says so of that person. */
export function geeftConsult(rollen: readonly string[], aan: Consultgever): boolean {
  return aan === 'collega' ? magOoit(rollen, 'consult beantwoorden') : rollen.includes('vta');
}

/** @throws OngeldigeWaarde when the one who is named cannot give such a consult */
export function eisRaadpleegbaar(collega: Collega, aan: Consultgever): void {
  if (geeftConsult(collega.rollen, aan)) return;
  eisBekend(collega);
  const wat = aan === 'collega' ? 'consulten beantwoordt' : `${aan} is`;
  weiger(`Van deze medewerker is niet bekend dat die ${wat}.`);
}
