import { readFile } from 'node:fs/promises';
import { redenVanBestand } from '@zaakstroom/opdrachtregel';
import { Inrichting, InrichtingFout, leesInrichting, STANDAARDINRICHTING } from '@zaakstroom/zaken';

/** The configuration of zaaktypen and what goes with them, checked. @throws InrichtingFout */
export async function openInrichting(bestand: string | undefined): Promise<Inrichting> {
  if (bestand === undefined) return new Inrichting(STANDAARDINRICHTING);
  let json: string;
  try {
    json = await readFile(bestand, 'utf8');
  } catch (fout) {
    throw new InrichtingFout([`${bestand} is niet te lezen: ${redenVanBestand(fout)}`]);
  }
  return leesInrichting(json);
}
