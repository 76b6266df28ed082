import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesInstellingen } from '@zaakstroom/instellingen';
import { openSysteem, type Systeem } from '@zaakstroom/samenstelling';

/** Works on a system of its own, on an empty data folder that is thrown away. */
export async function metLeegSysteem<T>(werk: (systeem: Systeem) => Promise<T>): Promise<T> {
  const map = await mkdtemp(join(tmpdir(), 'zaakstroom-documenten-'));
  const instellingen = leesInstellingen({ ZAAKSTROOM_DATA: map }, { ontwikkeling: true });
  const systeem = await openSysteem({
    instellingen,
    naam: 'zaakstroom documenten',
    meldingen: { waarschuwing: () => undefined },
  });
  try {
    return await werk(systeem);
  } finally {
    await systeem.sluit();
    await rm(map, { recursive: true, force: true });
  }
}
