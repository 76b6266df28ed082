import type { EventDefinitie, Notaregel, Openbaarheidsklasse } from '@zaakstroom/catalogus';
import type { Gebeurtenis, Lezing, Notabron } from '../domein/index.js';

interface Opties {
  readonly klasse?: Openbaarheidsklasse;
  /** Local time, `2026-03-02T09:00`. */
  readonly op?: string;
  readonly medewerker?: number | undefined;
  readonly team?: string;
  readonly locatie?: string;
  readonly beeindigtWerkVan?: number;
  readonly data?: Record<string, unknown>;
}

export const moment = (op: string): number =>
  Temporal.PlainDateTime.from(op).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;

/** An event of a type that nobody declared: the nota knows what the catalogue says of it, and no more. */
export function gebeurtenis(
  zin: string,
  nota: Notaregel | undefined,
  { klasse = 'openbaar', op = '2026-03-02T09:00', beeindigtWerkVan, data = {}, ...wie }: Opties = {},
): Gebeurtenis {
  const definitie: EventDefinitie = {
    type: 'IetsGebeurd',
    versie: 1,
    soort: 'bewijs',
    activiteit: 'behandelen',
    zin: () => zin,
    openbaarheidsklasse: klasse,
    persoonsgegevens: [],
    exportnaam: 'iets gebeurd',
    ...(nota && { nota }),
    ...(beeindigtWerkVan !== undefined && { beeindigtWerkVan: () => beeindigtWerkVan }),
  };
  const metadata = { schemaversie: 1, tijdstip: moment(op), medewerker: 1, ...wie };
  return { definitie, data, openbaarheidsklasse: klasse, metadata };
}

export const bron = (gebeurtenissen: readonly Gebeurtenis[], meer: Partial<Notabron> = {}): Notabron => ({
  zaaktype: 'bezwaar',
  zaaknummer: 'B20260000001',
  beeindigd: true,
  behandelaar: 1,
  gebeurtenissen,
  vernietigd: false,
  ...meer,
});

export const NAMEN: ReadonlyMap<number, string> = new Map([
  [1, 'jansen'],
  [2, 'bakker'],
  [3, 'smit'],
]);

const lezing = (meer: Partial<Lezing>): Lezing => ({
  openbaar: false,
  dichtbij: false,
  namen: NAMEN,
  moment: moment('2026-04-01T12:00'),
  ...meer,
});
/** For a colleague with a view of the zaak. */
export const INTERN = lezing({});
/** For who stands close to it. */
export const DICHTBIJ = lezing({ dichtbij: true });
/** For outside. */
export const OPENBAAR = lezing({ openbaar: true, dichtbij: true });
