import { readFile } from 'node:fs/promises';
import {
  InstellingenFout,
  leesInstellingen,
  type Instellingen,
  type Modus,
  type Omgeving,
} from '@zaakstroom/instellingen';
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

/**
 * The settings of a program. When they are wrong the configuration that they name is looked at as well, so that who mends the one hears of
 * the other at the same time.
 * @throws InstellingenFout, or Error with what is wrong in both
 */
export async function leesBegin(env: Omgeving, modus: Modus): Promise<Instellingen> {
  try {
    return leesInstellingen(env, modus);
  } catch (fout) {
    if (!(fout instanceof InstellingenFout) || fout.inrichtingBestand === undefined) throw fout;
    await openInrichting(fout.inrichtingBestand).catch((ook: unknown) => {
      throw ook instanceof InrichtingFout ? new Error(`${fout.message}\n${ook.message}`, { cause: ook }) : fout;
    });
    throw fout;
  }
}
