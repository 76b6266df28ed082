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

/**
 * How somebody stands to a zaak:
 * `alle` every zaak, imported ones too; `locatie` the zaken of the own locatie, and the own; `team` what the own team
 * holds, or held last; `houder` the own; `geleverd` what this machine delivered.
 * A VTA reaches zaken through consults: no relation leads there as long as there are none.
 */
export type Relatie = 'alle' | 'locatie' | 'team' | 'houder' | 'geleverd';

export type Operatie =
  | 'zaak registreren'
  | 'zaak inzien'
  | 'vertrouwelijke gebeurtenis inzien'
  | 'zaak raadplegen'
  | 'behandeling starten'
  | 'behandeling pauzeren'
  | 'notitie vastleggen'
  | 'zaak vrijgeven'
  | 'zaak van een ander vrijgeven'
  | 'zaak afdoen'
  | 'behandeltijd van een zaak inzien'
  | 'eigen behandeltijd inzien'
  | 'belanghebbende vastleggen'
  | 'belanghebbende inzien';

/** Who may do what, to which zaken. Checks, the filters of queries and the page in `docs/` follow from this table. */
export const BELEID: Readonly<Record<Operatie, Partial<Record<Rol, Relatie>>>> = {
  'zaak registreren': { behandelaar: 'locatie', werkvoorbereider: 'locatie', regie: 'alle', systeem: 'alle' },
  'zaak inzien': {
    behandelaar: 'locatie',
    werkvoorbereider: 'locatie',
    teamleider: 'team',
    regie: 'alle',
    systeem: 'geleverd',
  },
  'vertrouwelijke gebeurtenis inzien': { behandelaar: 'houder', teamleider: 'team' },
  'zaak raadplegen': { behandelaar: 'locatie', werkvoorbereider: 'locatie', teamleider: 'team', regie: 'alle' },
  'behandeling starten': { behandelaar: 'locatie' },
  'behandeling pauzeren': { behandelaar: 'locatie' },
  'notitie vastleggen': { behandelaar: 'locatie', teamleider: 'team' },
  'zaak vrijgeven': { behandelaar: 'locatie', teamleider: 'team', regie: 'alle' },
  'zaak van een ander vrijgeven': { teamleider: 'team', regie: 'alle' },
  'zaak afdoen': { behandelaar: 'locatie' },
  'behandeltijd van een zaak inzien': { behandelaar: 'locatie', teamleider: 'team', regie: 'alle' },
  'eigen behandeltijd inzien': {
    behandelaar: 'alle',
    teamleider: 'alle',
    werkvoorbereider: 'alle',
    regie: 'alle',
    vta: 'alle',
  },
  'belanghebbende vastleggen': { behandelaar: 'alle', werkvoorbereider: 'alle', regie: 'alle', systeem: 'alle' },
  'belanghebbende inzien': { behandelaar: 'alle', werkvoorbereider: 'alle', regie: 'alle', systeem: 'alle' },
};

/** Somebody who asks, as far as the policy needs to know. */
export interface Vrager {
  readonly rollen: readonly string[];
  readonly medewerker: number;
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
}

/** What the policy needs to know of a zaak. */
export interface Zaakbeeld {
  readonly locatie?: string | undefined;
  readonly team?: string | undefined;
  readonly behandelaar?: number | undefined;
  readonly geleverdDoor?: number | undefined;
}

const isHouder = (vrager: Vrager, zaak: Zaakbeeld): boolean => zaak.behandelaar === vrager.medewerker;

const ZIET: Readonly<Record<Relatie, (vrager: Vrager, zaak: Zaakbeeld) => boolean>> = {
  alle: () => true,
  locatie: (vrager, zaak) =>
    isHouder(vrager, zaak) || (vrager.locatie !== undefined && zaak.locatie === vrager.locatie),
  houder: isHouder,
  team: (vrager, zaak) => vrager.team !== undefined && zaak.team === vrager.team,
  geleverd: (vrager, zaak) => zaak.geleverdDoor === vrager.medewerker,
};

/** Roles come from a token: a name such as `constructor` must not find what every object has. */
function relatieVan(rol: string, operatie: Operatie): Relatie | undefined {
  const perRol = BELEID[operatie];
  return Object.hasOwn(perRol, rol) ? perRol[rol as Rol] : undefined;
}

/** Is there a role of this person that may ever do this? Otherwise 403. */
export function magOoit(rollen: readonly string[], operatie: Operatie): boolean {
  return relaties(rollen, operatie).length > 0;
}

/** The relations through which this person reaches zaken for this operation. */
export function relaties(rollen: readonly string[], operatie: Operatie): Relatie[] {
  return [...new Set(rollen.map((rol) => relatieVan(rol, operatie)).filter((relatie) => relatie !== undefined))];
}

/** Is this zaak within the view for this operation? Otherwise it does not exist for this person: 404. */
export function ziet(vrager: Vrager, operatie: Operatie, zaak: Zaakbeeld): boolean {
  return relaties(vrager.rollen, operatie).some((relatie) => ZIET[relatie](vrager, zaak));
}
