import { bereken, type Registratie } from '@zaakstroom/behandeltijd';
import { leesLog, openLog, isWeigering } from '@zaakstroom/uitwisseling';
import { mediaan, snelheid } from './paren.js';
import { proeflog } from './proefdata.js';
import type { Regel } from './regel.js';

const KEREN = 9;

/** The pure algorithm over the whole log, records in memory: grouping, sorting, segments with provenance, sharing. */
export async function algoritme(): Promise<Regel[]> {
  const pad = proeflog('bpic2012_activiteiten.csv.gz');
  if (pad === undefined) return [];
  const registraties: Registratie[] = [];
  for await (const batch of leesLog(await openLog(pad))) {
    for (const rij of batch) {
      if (isWeigering(rij) || rij.medewerker === undefined) continue;
      registraties.push({
        medewerker: rij.medewerker,
        zaak: rij.zaak,
        soort: rij.soort,
        activiteit: 'behandelen',
        tijdstip: rij.tijdstip,
        positie: String(rij.rij).padStart(16, '0'),
        volgnummer: 0,
      });
    }
  }
  const metingen: number[] = [];
  for (let i = 0; i < KEREN; i++) {
    metingen.push(
      await snelheid(() => {
        bereken(registraties);
        return Promise.resolve(registraties.length);
      }),
    );
  }
  return [{ wat: 'zuiver algoritme, één kap', eenheid: ' registraties/s', onze: mediaan(metingen), doel: 1_000_000 }];
}
