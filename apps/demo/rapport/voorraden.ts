import type { Werkvoorraad } from './antwoorden.js';
import type { Lezer } from './lezer.js';
import { tabel } from './tabel.js';
import { mediaan } from './team.js';

/** What lies ready in the locatie, with ages in days. @param vandaag the day to which they are counted */
export async function werkvoorraden(wie: Lezer, vandaag: Temporal.PlainDate): Promise<string[]> {
  const { results } = await wie.lees<{ readonly results: readonly Werkvoorraad[] }>('/v1/werkvoorraden');
  const rijen: string[][] = [];
  for (const { id, naam, aantal, perZwaarte } of results) {
    const zaken = await wie.alle<{ readonly ontvangenOp: string }>(`/v1/werkvoorraden/${id}/zaken?`);
    const leeftijden = zaken.map(({ ontvangenOp }) => vandaag.since(ontvangenOp, { largestUnit: 'days' }).days);
    rijen.push([
      naam,
      String(aantal),
      String(perZwaarte.eenvoudig),
      String(perZwaarte.gemiddeld),
      ...(leeftijden.length === 0 ? ['', ''] : [String(mediaan(leeftijden)), String(Math.max(...leeftijden))]),
    ]);
  }
  return tabel(['werkvoorraad', 'klaar', 'C', 'E', 'leeftijd (mediaan)', 'oudste'], rijen);
}
