import type { Command } from 'commander';
import { VerkeerdGebruik } from '@zaakstroom/opdrachtregel';
import type { Omgeving } from './omgeving.js';

export interface HerkenbaarOpties {
  readonly herkenbaar?: true;
  readonly reden?: string;
}

export function metHerkenbaar(opdracht: Command): Command {
  return opdracht
    .option('--herkenbaar', 'mensen bij naam in plaats van pseudoniem; vraagt --reden en wordt vastgelegd')
    .option('--reden <tekst>', 'waarom mensen herkenbaar moeten zijn');
}

/** @throws VerkeerdGebruik when a reason is missing, or given for nothing */
export function controleerHerkenbaar({ herkenbaar, reden }: HerkenbaarOpties): void {
  if (herkenbaar && !reden?.trim())
    throw new VerkeerdGebruik('--herkenbaar vraagt --reden <tekst>: de reden wordt vastgelegd');
  if (!herkenbaar && reden !== undefined) throw new VerkeerdGebruik('--reden hoort bij --herkenbaar');
}

/** What people are called in an export: a pseudonym, or by their name once the reason was recorded. */
export async function naamgeving(
  { herkenbaar, reden }: HerkenbaarOpties,
  wat: string,
  nummers: () => Promise<number[]>,
  { medewerkers }: Omgeving,
): Promise<(medewerker: number) => string> {
  const pseudoniem = (medewerker: number) => `medewerker-${medewerker}`;
  if (!herkenbaar) return pseudoniem;
  const namen = await medewerkers.onthul(await nummers(), { reden: reden!, wat });
  return (medewerker) => namen.get(medewerker) ?? pseudoniem(medewerker);
}
