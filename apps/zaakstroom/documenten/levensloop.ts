import {
  beslis,
  HANDELINGEN,
  Inrichting,
  mogelijkVoor,
  registreer,
  ROLLEN,
  STANDAARDINRICHTING,
  voorbeeldverzoek,
  ZAAK,
  ZAAKSTATUSSEN,
  type Handeling,
  type Vrager,
  type Zaak,
  type ZaakEvent,
  type Zaakstatus,
} from '@zaakstroom/zaken';
import { mogelijkhedentabel } from './mogelijkheden.js';

/** An act that brings a zaak from one status to another, or leaves it where it is; from `undefined`: its registration. */
export interface Overgang {
  readonly van: Zaakstatus | undefined;
  readonly door: Handeling | 'registratie' | 'registratie met soort';
  readonly naar: Zaakstatus;
}

const BIJ = { inrichting: new Inrichting(STANDAARDINRICHTING), nieuwId: 'voorbeeld', vandaag: '2026-03-05' };
/** Somebody of each role, all in one place; the first is the behandelaar to whom the examples assign. */
const MENSEN: readonly Vrager[] = ROLLEN.map((rol, n) => ({
  rollen: [rol],
  medewerker: n + 1,
  locatie: 'Arnhem',
  team: 'A1',
}));
/** Looks on, and does nothing in the examples: what is possible for a behandelaar who is not the holder. */
const COLLEGA: Vrager = { ...MENSEN[0]!, medewerker: MENSEN.length + 1 };
const BEZWAAR = {
  zaaknummer: 'B20260000001',
  zaaktype: 'bezwaar',
  ontvangenOp: '2026-02-20',
  locatie: 'Arnhem',
  geleverdDoor: MENSEN.find(({ rollen: [rol] }) => rol === 'systeem')!.medewerker,
};

export interface Levens {
  readonly overgangen: readonly Overgang[];
  /** A zaak of each kind that there can be, as far as it makes a difference for what is possible. */
  readonly zaken: readonly Zaak[];
}

/** All transitions there are: from a registration on, everybody does whatever can be done, until nothing new comes of it. */
export function verkenLevens(): Levens {
  const gevonden = new Map<string, Overgang>();
  const bekend = new Map<string, Zaak>();
  const kom = (overgang: Omit<Overgang, 'naar'>, zaak: Zaak): void => {
    const gegaan = { ...overgang, naar: zaak.status };
    gevonden.set(JSON.stringify(Object.values(gegaan)), gegaan);
    const stand = standVan(zaak);
    if (!bekend.has(stand)) bekend.set(stand, zaak);
  };
  kom({ van: undefined, door: 'registratie' }, na(undefined, registreer(BEZWAAR, BIJ.inrichting)));
  const metSoort = registreer({ ...BEZWAAR, zaaksoort: 'overig' }, BIJ.inrichting);
  kom({ van: undefined, door: 'registratie met soort' }, na(undefined, metSoort));
  // A Map goes on over what is added to it meanwhile.
  for (const zaak of bekend.values()) {
    for (const wie of MENSEN) {
      for (const handeling of mogelijkVoor(zaak, wie)) {
        const events = beslis(handeling, zaak, wie, voorbeeldverzoek(handeling, zaak, wie), BIJ);
        kom({ van: zaak.status, door: handeling }, na(zaak, events, wie));
      }
    }
  }
  return { overgangen: [...gevonden.values()].sort((a, b) => plaats(a) - plaats(b)), zaken: [...bekend.values()] };
}

/** Of two zaken that are alike in this, the same is possible; how often something was done makes no difference. */
function standVan({ status, zaaksoort, behandelaar, ...rest }: Zaak): string {
  const { wacht, besluit, consulten, gesprekken, meekijkers, brieven, koppelingen, voorrang } = rest;
  const open = [wacht, besluit, consulten, gesprekken, meekijkers, brieven, koppelingen].map(
    (iets) => iets !== undefined,
  );
  // It goes with everything and changes nothing of it: beside the rest it would only double what is to be found.
  const gaatVoor = voorrang !== undefined && !open.includes(true);
  return JSON.stringify([status, zaaksoort !== undefined, behandelaar, open, gaatVoor]);
}

const plaats = ({ van, door, naar }: Overgang): number =>
  [van && ZAAKSTATUSSEN.indexOf(van), ZAAKSTATUSSEN.indexOf(naar), HANDELINGEN.findIndex((h) => h === door)]
    .map((n) => (n ?? -1) + 1)
    .reduce((tot, n) => tot * 100 + n, 0);

function na(zaak: Zaak | undefined, events: readonly ZaakEvent[], wie?: Vrager): Zaak {
  const metadata = { tijdstip: '0', ...(wie && { medewerker: String(wie.medewerker) }) };
  return events.reduce<Zaak | undefined>((tot, event) => ZAAK.evolve(tot, event, { metadata }), zaak)!;
}

const BETEKENIS: Readonly<Record<Zaakstatus, string>> = {
  ontvangen: 'registered, not classified yet',
  'in werkvoorraad': 'classified; waits for somebody to take it',
  uitgegeven: 'somebody holds it and is not working on it now',
  'in behandeling': 'its holder works on it: behandeltijd runs',
  wachtend: 'waits for a reason; held or not, its time stands still',
  afgedaan: 'ended here, with an uitkomst',
  overgedragen: 'ended here; goes on in another process',
};

/** The life of a zaak, as the decider and `evolve` know it. */
export function levensloopPagina(): string {
  const { overgangen: alle, zaken } = verkenLevens();
  const anders = Map.groupBy(
    alle.filter(({ van, naar }) => van !== naar),
    ({ van, naar }) => `${van ? naam(van) : '[*]'} --> ${naam(naar)}`,
  );
  const zelfde = (status: Zaakstatus): string =>
    alle.flatMap(({ van, door, naar }) => (van === status && naar === status ? [door] : [])).join(', ');
  return `<!-- Generated by \`npm run documenten\`; do not edit. -->

# The life of a zaak

Made by doing: from its registration on, somebody of each role does whatever the zaak allows (\`beslis\`), and the events bring it to its
next status (\`evolve\`), until nothing new comes of it. Which roles may at all, and to which zaken, stands in the [policy](beleid.md).

\`\`\`mermaid
stateDiagram-v2
${ZAAKSTATUSSEN.filter((status) => naam(status) !== status)
  .map((status) => `  state "${status}" as ${naam(status)}`)
  .join('\n')}
${[...anders].map(([pijl, hoe]) => `  ${pijl}: ${hoe.map(({ door }) => door).join(', ')}`).join('\n')}
  afgedaan --> [*]
  overgedragen --> [*]
\`\`\`

| status | means | what can be done without leaving it |
| --- | --- | --- |
${ZAAKSTATUSSEN.map((status) => `| ${status} | ${BETEKENIS[status]} | ${zelfde(status)} |`).join('\n')}

## What can be done, by whom, and why not

An answer lists in \`mogelijk\` what the caller can do to that zaak now, by the words of the first column; each is a POST to the path beside it, under
\`/v1/zaken/{zaakId}\`. The third column says for whom there are zaken in which status that allow it (of a zaak that nobody holds, every
behandelaar who sees it is _another behandelaar_; the _holder_ of one that has ended is who ended it). Otherwise the answer is 409 with one of the sentences of the last column and with \`mogelijk\`;
_al toegewezen_ stands for the problem \`zaak-al-toegewezen\`.

${mogelijkhedentabel(zaken, [...MENSEN, COLLEGA])}
## Two zaken that are linked

A link is recorded on one side, with the zaak that came from another, and shown on both. It is taken back there too, with a reason; the time line keeps both, and the nota says
that the link lapsed. Links run in no circle. No stream can guard that alone, so links are made one at a time, over all programs; only a program that stands still for more than
five seconds in the middle of it could let an opposite link through. Then too the two zaken show one link each, and either can be taken back.
`;
}

const naam = (status: Zaakstatus): string => status.replaceAll(' ', '_');
