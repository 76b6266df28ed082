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
 * holds; `geleverd` what this machine delivered.
 */
export type Relatie = 'alle' | 'locatie' | 'team' | 'geleverd';

export type Operatie =
  | 'zaak registreren'
  | 'zaak inzien'
  | 'zaak raadplegen'
  | 'behandeling starten'
  | 'behandeling pauzeren'
  | 'notitie vastleggen'
  | 'zaak vrijgeven'
  | 'zaak van een ander vrijgeven'
  | 'zaak afdoen'
  | 'behandeltijd van een zaak inzien'
  | 'eigen behandeltijd inzien';

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

const ZIET: Readonly<Record<Relatie, (vrager: Vrager, zaak: Zaakbeeld) => boolean>> = {
  alle: () => true,
  locatie: (vrager, zaak) =>
    zaak.behandelaar === vrager.medewerker || (vrager.locatie !== undefined && zaak.locatie === vrager.locatie),
  team: (vrager, zaak) => vrager.team !== undefined && zaak.team === vrager.team,
  geleverd: (vrager, zaak) => zaak.geleverdDoor === vrager.medewerker,
};

/** Is there a role of this person that may ever do this? Otherwise 403. */
export function magOoit(rollen: readonly string[], operatie: Operatie): boolean {
  return rollen.some((rol) => BELEID[operatie][rol as Rol] !== undefined);
}

/** The relations through which this person reaches zaken for this operation. */
export function relaties(rollen: readonly string[], operatie: Operatie): Relatie[] {
  return [...new Set(rollen.map((rol) => BELEID[operatie][rol as Rol]).filter((relatie) => relatie !== undefined))];
}

/** Is this zaak within the view for this operation? Otherwise it does not exist for this person: 404. */
export function ziet(vrager: Vrager, operatie: Operatie, zaak: Zaakbeeld): boolean {
  return relaties(vrager.rollen, operatie).some((relatie) => ZIET[relatie](vrager, zaak));
}
