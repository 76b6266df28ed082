import { GEIJKT, type GeijktType } from '../cijfers/ijking.js';
import { UREN_BEHANDELD } from '../cijfers/uren.js';
import type { Teambeeld } from './teambeeld.js';
import { decimaal, tabel, uren, verschil } from './tabel.js';

/**
 * How far the means of what the API tells lie from the calibrated ones. Of zaken that ended in a few weeks the long ones are missing; hours over
 * all zaken, divided by those that ended, as the source counts, hold work on zaken that did not end: the two lie on either side.
 */
export function ijking(teams: readonly Teambeeld[]): string[] {
  return tabel(
    ['zaaktype', 'geijkt op', 'afgedaan', 'verschil', 'uren / afgedaan', 'verschil'],
    GEIJKT.map((zaaktype) => {
      const geijkt = UREN_BEHANDELD[zaaktype];
      const { zaken, klaar, bezig } = optelling(zaaktype, teams);
      if (zaken === 0) return [zaaktype, decimaal(geijkt, 2), 'te weinig mensen', '', '', ''];
      const [gemiddeld, zoalsDeBron] = [klaar / zaken, (klaar + bezig) / zaken];
      return [
        zaaktype,
        decimaal(geijkt, 2),
        uren(gemiddeld),
        verschil(gemiddeld / 3_600_000, geijkt),
        uren(zoalsDeBron),
        verschil(zoalsDeBron / 3_600_000, geijkt),
      ];
    }),
  );
}

/** Of the soorten with figures: how many ended, the time of those, and the time of those that are open, ms. */
function optelling(zaaktype: GeijktType, teams: readonly Teambeeld[]) {
  let [zaken, klaar, bezig] = [0, 0, 0];
  for (const { perioden, open } of teams) {
    const geteld = perioden.flatMap(({ soorten }) =>
      soorten.filter((soort) => soort.zaaktype === zaaktype && soort.cijfers !== undefined),
    );
    for (const { cijfers } of geteld) {
      zaken += cijfers!.zaken;
      klaar += cijfers!.totaal.milliseconden;
    }
    const namen = new Set(geteld.map(({ zaaksoort }) => zaaksoort));
    for (const zaak of open) {
      if (zaak.zaaktype === zaaktype && namen.has(zaak.zaaksoort)) bezig += zaak.behandeltijd.milliseconden;
    }
  }
  return { zaken, klaar, bezig };
}
