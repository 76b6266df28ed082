import type { Pool } from 'pg';
import type { Operatie, Vrager } from '../domein/index.js';
import { leesBladzijde, type Bladzijde, type Plek, type Zaakrij, type Zakentabel } from './bladzijde.js';
import { ZAKEN } from './projectie.js';
import { Parameters } from './voorwaarden.js';
import { zichtVoorwaarde } from './zicht.js';

export interface Zaakfilters {
  readonly zaaknummer?: string | undefined;
  /** One of these; the same for the other lists. */
  readonly zaaktypen?: readonly string[] | undefined;
  readonly zaaksoorten?: readonly string[] | undefined;
  readonly statussen?: readonly string[] | undefined;
  readonly wachtredenen?: readonly string[] | undefined;
  readonly themas?: readonly string[] | undefined;
  readonly zwaarte?: string | undefined;
  /** Dates as `yyyy-mm-dd`, both inclusive. */
  readonly ontvangenVanaf?: string | undefined;
  readonly ontvangenTot?: string | undefined;
  readonly streefdatumVanaf?: string | undefined;
  readonly streefdatumTot?: string | undefined;
  /** Id of the zaak that it came from. */
  readonly voortgekomenUit?: string | undefined;
  /** `Belanghebbendekenmerk` of whom it is about. */
  readonly belanghebbende?: Buffer | undefined;
  /** Number of the medewerker who holds it. */
  readonly behandelaar?: number | undefined;
  readonly uitworpredenen?: readonly string[] | undefined;
  readonly locaties?: readonly string[] | undefined;
  /** On what it waits. */
  readonly waarop?: string | undefined;
  /** True: nobody holds it; false: somebody does. */
  readonly zonderHouder?: boolean | undefined;
  readonly zaakIds?: readonly string[] | undefined;
}

export interface Zaakvraag extends Plek {
  readonly vrager: Vrager;
  readonly filters: Zaakfilters;
}

const ZOEKEN: Zakentabel = { naam: `${ZAKEN}.zaken`, sortering: ['ontvangen_op', 'zaaknummer'] };
const WERKLIJST: Zakentabel = { ...ZOEKEN, sortering: ['streefdatum', 'ontvangen_op', 'zaaknummer'] };

type Filters = { readonly [F in keyof Zaakfilters]-?: (p: string) => string };

/** Of a zaak that has ended the behandelaar is who ended it: nobody holds it. */
const OPEN = `status not in ('afgedaan', 'overgedragen')`;

/** Each filter as a condition; `p` stands for its value. */
const FILTERS: Filters = {
  // Our own numbers are in capitals; those of an imported log may be in any case, and have an index apart.
  zaaknummer: (p) =>
    `(zaaknummer = upper(${p} collate "C") or (zaaknummer <> upper(zaaknummer) and upper(zaaknummer) = upper(${p} collate "C")))`,
  zaaktypen: (p) => `zaaktype = any (${p})`,
  zaaksoorten: (p) => `zaaksoort = any (${p})`,
  statussen: (p) => `status = any (${p})`,
  wachtredenen: (p) => `wachtreden = any (${p})`,
  themas: (p) => `themas ?| ${p}`,
  zwaarte: (p) => `zwaarte = ${p}`,
  ontvangenVanaf: (p) => `ontvangen_op >= ${p}`,
  ontvangenTot: (p) => `ontvangen_op <= ${p}`,
  streefdatumVanaf: (p) => `streefdatum >= ${p}`,
  streefdatumTot: (p) => `streefdatum <= ${p}`,
  voortgekomenUit: (p) => `koppelingen @> jsonb_build_array(jsonb_build_object('zaakId', ${p}::text))`,
  belanghebbende: (p) => `belanghebbende_kenmerk = ${p}`,
  behandelaar: (p) => `(behandelaar = ${p} and ${OPEN})`,
  uitworpredenen: (p) => `zaak->'uitworpredenen' ?| ${p}`,
  locaties: (p) => `locatie = any (${p})`,
  waarop: (p) => `zaak->'wacht'->>'waarop' = ${p}`,
  zonderHouder: (p) => `(behandelaar is null) = ${p}`,
  zaakIds: (p) => `zaak_id = any (${p}::uuid[])`,
};

const gefilterd = (filters: Zaakfilters, p: Parameters): string[] =>
  Object.entries(FILTERS).flatMap(([naam, voorwaarde]) => {
    const waarde = filters[naam as keyof Zaakfilters];
    return waarde === undefined ? [] : [voorwaarde(p.van(waarde))];
  });

/** The zaken that the caller sees, oldest receipt first. */
export function zoekZaken(pool: Pool, { vrager, filters, ...plek }: Zaakvraag): Promise<Bladzijde> {
  return leesBladzijde(pool, ZOEKEN, plek, (p) => [
    zichtVoorwaarde(vrager, 'zaak inzien', p),
    ...gefilterd(filters, p),
  ]);
}

export interface Selectievraag {
  readonly vrager: Vrager;
  /** What is to be done to them: only zaken that this person may do it to. */
  readonly operatie: Operatie;
  readonly filters: Zaakfilters;
  readonly hoogstens: number;
}

/** Open zaken for an operation on many, all of one moment, earliest streefdatum first. */
export async function kiesZaken(
  pool: Pool,
  { vrager, operatie, filters, hoogstens }: Selectievraag,
): Promise<readonly Zaakrij[]> {
  const p = new Parameters();
  const waar = [OPEN, zichtVoorwaarde(vrager, operatie, p), ...gefilterd(filters, p)];
  const { rows } = await pool.query<Zaakrij>(
    `select zaak_id as "zaakId", zaak from ${WERKLIJST.naam} where ${waar.join(' and ')}
      order by ${WERKLIJST.sortering.join(', ')} limit ${p.van(hoogstens)}`,
    p.waarden,
  );
  return rows;
}

/** Open zaken that the caller holds, and those where a consult waits for the caller; earliest streefdatum first. */
export function werklijst(pool: Pool, vrager: Vrager, plek: Plek): Promise<Bladzijde> {
  return leesBladzijde(pool, WERKLIJST, plek, (p) => [
    OPEN,
    `(behandelaar = ${p.van(vrager.medewerker)} or ${wachtOp(vrager, p)})`,
  ]);
}

/** All open zaken that somebody holds, earliest streefdatum first. */
export async function openZakenVan(pool: Pool, medewerker: number): Promise<readonly Zaakrij[]> {
  const { rows } = await pool.query<Zaakrij>(
    `select zaak_id as "zaakId", zaak from ${ZOEKEN.naam} where behandelaar = $1 and ${OPEN}
      order by streefdatum, ontvangen_op, zaaknummer`,
    [medewerker],
  );
  return rows;
}

function wachtOp({ medewerker, rollen }: Vrager, p: Parameters): string {
  const opNaam = `consulten @> ${p.van(JSON.stringify([{ medewerker }]))}::jsonb`;
  if (!rollen.includes('vta')) return opNaam;
  return `(${opNaam} or consulten @? '$[*] ? (!exists(@.medewerker) && @.aan != "collega")')`;
}
