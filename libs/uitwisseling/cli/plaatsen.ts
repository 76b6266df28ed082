import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { redenVanBestand, VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import { CsvError, parse } from 'csv-parse/sync';
import { redenTegenNaam, toonbaar } from '../formaten/index.js';
import type { Importinstellingen } from '../opdrachten/importeur.js';

const KOLOMMEN = ['medewerker', 'team', 'locatie'] as const;

/** As in the claims of a token. */
const LANGSTE = 255;

interface Regel {
  readonly record: readonly string[];
  /** The line on which it ends, from 1. */
  readonly info: { readonly lines: number };
}

/**
 * Where people are placed: a CSV with the header `medewerker,team,locatie`, in any order and between other columns. A team or
 * locatie may be empty.
 * @throws VerkeerdGebruik with the line, when anything in it cannot be used: half a list would place people wrongly for good
 */
export async function leesPlaatsen(bestand: string): Promise<Importinstellingen['plaatsen']> {
  const weiger = (reden: string): never => {
    throw new VerkeerdGebruik(`--medewerkers ${bestand}: ${reden}`);
  };
  const inhoud = await readFile(bestand).catch((fout: unknown) =>
    weiger(`kan niet worden gelezen: ${redenVanBestand(fout)}`),
  );
  if (!isUtf8(inhoud)) weiger('bevat bytes die geen UTF-8 zijn');
  const [kop, ...rijen] = records(inhoud, weiger);
  if (kop === undefined) return weiger(`het bestand is leeg; verwacht de kop ${KOLOMMEN.join(',')}`);
  const plekken = KOLOMMEN.map((kolom) => kop.record.indexOf(kolom)) as [number, number, number];
  if (plekken.includes(-1) || KOLOMMEN.some((kolom, i) => kop.record.lastIndexOf(kolom) !== plekken[i])) {
    weiger(`verwacht de kop ${KOLOMMEN.join(',')}, niet ${toonbaar(kop.record.join(','))}`);
  }
  const plaatsen = new Map<string, { team: string | undefined; locatie: string | undefined }>();
  for (const { record, info } of rijen) {
    const fout = (reden: string): never => weiger(`regel ${info.lines}: ${reden}`);
    if (record.length !== kop.record.length) fout(`${record.length} velden, de kop heeft er ${kop.record.length}`);
    const [medewerker, team, locatie] = plekken.map((plek) => record[plek]!) as [string, string, string];
    for (const [i, waarde] of [medewerker, team, locatie].entries()) {
      const reden = redenTegenNaam(KOLOMMEN[i]!, waarde, LANGSTE);
      if (reden !== undefined) fout(reden);
    }
    if (medewerker === '') fout('medewerker is leeg');
    if (plaatsen.has(medewerker)) fout('deze medewerker staat er al; ieder hoort er een keer te staan');
    plaatsen.set(medewerker, { team: team || undefined, locatie: locatie || undefined });
  }
  return plaatsen;
}

function records(inhoud: Buffer, weiger: (reden: string) => never): readonly Regel[] {
  try {
    // The number of fields is looked at above, for a message of our own.
    const opties = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    return parse(inhoud, opties) as unknown as Regel[];
  } catch (fout) {
    if (!(fout instanceof CsvError)) throw fout;
    const regel = typeof fout['lines'] === 'number' ? ` bij regel ${fout['lines']}` : '';
    return weiger(`geen geldige CSV${regel}: de aanhalingstekens kloppen niet`);
  }
}
