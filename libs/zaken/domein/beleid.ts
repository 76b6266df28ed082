/** The roles of `domein`; a token may carry several. */
export const ROLLEN = [
  'behandelaar',
  'teamleider',
  'werkvoorbereider',
  'regie',
  'vta',
  'rapportage',
  'beheer',
  'systeem',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** What a token may name. A machine is no person: its acts cost nobody time, and those of a person always do. */
export const TOKENROLLEN = { namen: ROLLEN, alleen: ['systeem'] } as const satisfies {
  readonly namen: readonly Rol[];
  readonly alleen: readonly Rol[];
};

/**
 * How somebody stands to a zaak:
 * `alle` every zaak, imported ones too; `locatie` the zaken of the own locatie, and the own; `team` what the own team
 * holds, or held last; `houder` the own; `gevraagd` where this person was asked for a consult by name; `consult` that, and where
 * the VTA or boetespecialist as such was asked; `geleverd` what this machine delivered.
 */
export type Relatie = 'alle' | 'locatie' | 'team' | 'houder' | 'gevraagd' | 'consult' | 'geleverd';

type Regel = Partial<Record<Rol, Relatie | readonly Relatie[]>>;

const BIJ_DE_ZAAK: readonly Relatie[] = ['locatie', 'gevraagd'];
const LEZERS: Regel = {
  behandelaar: BIJ_DE_ZAAK,
  teamleider: 'team',
  werkvoorbereider: 'locatie',
  regie: 'alle',
  vta: 'consult',
};
const BEHANDELAARS: Regel = { behandelaar: 'locatie' };
const HELPERS: Regel = { behandelaar: BIJ_DE_ZAAK, vta: 'consult' };
const INSTROOM: Regel = { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle', systeem: 'geleverd' };
const WERKENDEN: Regel = {
  behandelaar: 'alle',
  teamleider: 'alle',
  werkvoorbereider: 'alle',
  regie: 'alle',
  vta: 'alle',
};
const STURING: Regel = { teamleider: 'team', regie: 'alle' };

/** Who may do what, to which zaken. Checks, the filters of queries and the page in `docs/` follow from this table. */
export const BELEID = {
  'zaak registreren': { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle', systeem: 'alle' },
  'zaak inzien': { ...LEZERS, systeem: 'geleverd' },
  'vertrouwelijke gebeurtenis inzien': { behandelaar: 'houder', teamleider: 'team', vta: 'consult' },
  'zaak raadplegen': LEZERS,
  'nota inzien': LEZERS,
  'zaak classificeren': INSTROOM,
  'zaak van een ander classificeren': { werkvoorbereider: 'locatie', regie: 'alle', systeem: 'geleverd' },
  'zaak koppelen': INSTROOM,
  'zaak ontkoppelen': INSTROOM,
  'zaak verplaatsen': { werkvoorbereider: 'locatie', ...STURING },
  'zaak voorrang geven': { regie: 'alle' },
  'zaak toewijzen': { behandelaar: 'locatie', werkvoorbereider: 'locatie', ...STURING },
  'zaak aan een ander toewijzen': { werkvoorbereider: 'locatie', ...STURING },
  'volgende zaak vragen': BEHANDELAARS,
  'toewijzing inzien': LEZERS,
  'werkvoorraad inzien': { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle' },
  'carrousel draaien': { regie: 'alle' },
  'carrousel inzien': { regie: 'alle' },
  'capaciteit inzien': { behandelaar: 'alle', teamleider: 'alle', werkvoorbereider: 'alle', regie: 'alle' },
  'werklijst vullen': STURING,
  'teruggaven inzien': { regie: 'alle' },
  'werkverdeling simuleren': { teamleider: 'locatie', regie: 'alle' },
  'geparkeerde zaak vrijmaken': { werkvoorbereider: 'locatie', regie: 'alle' },
  'eigen werklijst inzien': { behandelaar: 'houder', vta: 'consult' },
  'behandeling starten': BEHANDELAARS,
  'behandeling pauzeren': BEHANDELAARS,
  'notitie vastleggen': { ...HELPERS, teamleider: 'team' },
  'contact vastleggen': { ...BEHANDELAARS, werkvoorbereider: 'locatie' },
  'gesprek voeren': { ...BEHANDELAARS, werkvoorbereider: 'locatie' },
  'consult vragen': BEHANDELAARS,
  'consult beantwoorden': HELPERS,
  meekijken: { ...HELPERS, teamleider: 'team' },
  'document toevoegen': INSTROOM,
  'brief vragen': { ...BEHANDELAARS, werkvoorbereider: 'locatie' },
  'brief verzenden': INSTROOM,
  'zaak in wacht zetten': { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle' },
  'zaak zonder houder in wacht zetten': { werkvoorbereider: 'locatie', regie: 'alle' },
  'zaak hervatten': { behandelaar: 'locatie', werkvoorbereider: 'locatie', ...STURING },
  'zaak van een ander hervatten': { werkvoorbereider: 'locatie', ...STURING },
  'zaak vrijgeven': { behandelaar: 'locatie', ...STURING },
  'zaak van een ander vrijgeven': STURING,
  'zaak teruggeven': BEHANDELAARS,
  'zaak overdragen': { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle' },
  'zaak zonder houder overdragen': { werkvoorbereider: 'locatie', regie: 'alle' },
  'besluit nemen': BEHANDELAARS,
  'zaak afdoen': { behandelaar: 'locatie', werkvoorbereider: 'locatie' },
  'zaak zonder houder administratief afdoen': { werkvoorbereider: 'locatie' },
  'zaak heropenen': { behandelaar: 'locatie', werkvoorbereider: 'locatie', ...STURING },
  'massabewerking uitvoeren': STURING,
  'campagne voeren': { regie: 'alle' },
  'wachtrij inzien': { teamleider: 'locatie', regie: 'alle' },
  'behandeltijd van een zaak inzien': { behandelaar: 'locatie', teamleider: 'team', regie: 'alle' },
  'eigen behandeltijd inzien': WERKENDEN,
  'behandeltijdcorrectie voorstellen': LEZERS,
  'behandeltijdcorrectie beoordelen': STURING,
  'teamoverzicht inzien': STURING,
  'expertisekaart inzien': WERKENDEN,
  'expertisekaart bijhouden': STURING,
  'belanghebbende vastleggen': { behandelaar: 'alle', werkvoorbereider: 'alle', regie: 'alle', systeem: 'alle' },
  'belanghebbende inzien': { behandelaar: 'alle', werkvoorbereider: 'alle', regie: 'alle', systeem: 'alle' },
} as const satisfies Readonly<Record<string, Regel>>;

export type Operatie = keyof typeof BELEID;

/** Somebody who asks, as far as the policy needs to know. */
export interface Vrager {
  readonly rollen: readonly string[];
  readonly medewerker: number;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  /** What the token says of the work this person may take: B, C, E or F, and the soorten. */
  readonly groepsfunctie?: string | undefined;
  readonly soorten?: readonly string[] | undefined;
}

/** What the policy needs to know of a zaak. */
export interface Zaakbeeld {
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  readonly behandelaar?: number | undefined;
  readonly geleverdDoor?: number | undefined;
  readonly gevraagden?: readonly number[] | undefined;
  readonly vtaGevraagd?: boolean | undefined;
}

const isHouder = (vrager: Vrager, zaak: Zaakbeeld): boolean => zaak.behandelaar === vrager.medewerker;
const isGevraagd = (vrager: Vrager, zaak: Zaakbeeld): boolean => (zaak.gevraagden ?? []).includes(vrager.medewerker);

const ZIET: Readonly<Record<Relatie, (vrager: Vrager, zaak: Zaakbeeld) => boolean>> = {
  alle: () => true,
  locatie: (vrager, zaak) =>
    isHouder(vrager, zaak) || (vrager.locatie !== undefined && zaak.locatie === vrager.locatie),
  houder: isHouder,
  team: (vrager, zaak) => vrager.team !== undefined && zaak.team === vrager.team,
  gevraagd: isGevraagd,
  consult: (vrager, zaak) => zaak.vtaGevraagd === true || isGevraagd(vrager, zaak),
  geleverd: (vrager, zaak) => zaak.geleverdDoor === vrager.medewerker,
};

/** The relations of one role for one operation, as the table says it. */
export function relatiesVan(rol: Rol, operatie: Operatie): readonly Relatie[] {
  const regel: Regel = BELEID[operatie];
  return [regel[rol] ?? []].flat();
}

/** Roles come from a token: a name such as `constructor` must not find what every object has. */
const isRol = (rol: string): rol is Rol => (ROLLEN as readonly string[]).includes(rol);

/** Is there a role of this person that may ever do this? Otherwise 403. */
export function magOoit(rollen: readonly string[], operatie: Operatie): boolean {
  return relaties(rollen, operatie).length > 0;
}

/** What follows from a list of roles, which lives as long as its token does: a page of zaken asks the same a thousand times. */
const BEKEND = new WeakMap<readonly string[], Map<Operatie, readonly Relatie[]>>();

/** The relations through which this person reaches zaken for this operation. */
export function relaties(rollen: readonly string[], operatie: Operatie): readonly Relatie[] {
  const perOperatie = BEKEND.get(rollen) ?? new Map<Operatie, readonly Relatie[]>();
  const bekend = perOperatie.get(operatie);
  if (bekend) return bekend;
  const gevonden = [...new Set(rollen.filter(isRol).flatMap((rol) => relatiesVan(rol, operatie)))];
  BEKEND.set(rollen, perOperatie.set(operatie, gevonden));
  return gevonden;
}

/** Is this zaak within the view for this operation? Otherwise it does not exist for this person: 404. */
export function ziet(vrager: Vrager, operatie: Operatie, zaak: Zaakbeeld): boolean {
  return relaties(vrager.rollen, operatie).some((relatie) => ZIET[relatie](vrager, zaak));
}

/** Whether the table has this line: a route must name one that it has. */
export function kentOperatie(operatie: string): operatie is Operatie {
  return Object.hasOwn(BELEID, operatie);
}
