import type { Soorttijd, Teamcorrectie, Teamzaak } from './antwoorden.js';
import { tabel, uren } from './tabel.js';

/** Time per kind of what was disposed of. */
export function behandeltijden(soorten: readonly Soorttijd[]): string[] {
  const kop = ['zaaktype, soort', 'zaken', 'gemiddeld', 'mediaan', 'P90', 'band van het gemiddelde'];
  return tabel(
    kop,
    soorten.map(({ zaaktype, zaaksoort = 'zonder soort', cijfers }) => {
      const naam = `${zaaktype}, ${zaaksoort}`;
      if (!cijfers) return [naam, '', '', '', '', 'te weinig mensen'];
      const { zaken, totaal, mediaan, p90 } = cijfers;
      const { minimum, maximum } = totaal.band;
      return [
        naam,
        String(zaken),
        uren(totaal.milliseconden / zaken),
        uren(mediaan.milliseconden),
        uren(p90.milliseconden),
        `${uren(minimum / zaken)} - ${uren(maximum / zaken)}`,
      ];
    }),
  );
}

/** Open zaken by what they are at, with their ages in days. */
export function openZaken(zaken: readonly Teamzaak[]): string[] {
  return tabel(
    ['status', 'zaken', 'leeftijd (mediaan)', 'oudste', 'uren tot nu toe'],
    perGroep(zaken, ({ status }) => status).map(([status, groep]) => [
      status,
      String(groep.length),
      String(mediaan(groep.map(({ leeftijd }) => leeftijd))),
      String(Math.max(...groep.map(({ leeftijd }) => leeftijd))),
      uren(groep.reduce((ms, { behandeltijd }) => ms + behandeltijd.milliseconden, 0)),
    ]),
  );
}

export function wachtenden(zaken: readonly Teamzaak[]): string[] {
  const wachtend = zaken.filter(({ wacht }) => wacht !== undefined);
  return tabel(
    ['wacht op', 'zaken', 'langste (dagen)'],
    perGroep(wachtend, ({ wacht }) => [wacht!.reden, wacht!.waarop].filter(Boolean).join(', ')).map(
      ([reden, groep]) => [
        reden,
        String(groep.length),
        String(Math.max(...groep.map(({ dagenInStatus }) => dagenInStatus))),
      ],
    ),
  );
}

/** A zaak may have several reasons. */
export function vastgelopen(zaken: readonly Teamzaak[]): string[] {
  const redenen = zaken.flatMap((zaak) => zaak.vastgelopen.map(({ reden }) => ({ reden })));
  return tabel(
    ['kan vastgelopen zijn', 'zaken'],
    perGroep(redenen, ({ reden }) => reden).map(([reden, groep]) => [reden, String(groep.length)]),
  );
}

export function correcties(voorstellen: readonly Teamcorrectie[]): string[] {
  return tabel(
    ['correcties van tijd', 'aantal', 'minuten'],
    perGroep(voorstellen, ({ status }) => status).map(([status, groep]) => [
      status,
      String(groep.length),
      String(Math.round(groep.reduce((ms, { milliseconden }) => ms + milliseconden, 0) / 60_000)),
    ]),
  );
}

/** The value in the middle, one that occurs. */
export function mediaan(waarden: readonly number[]): number {
  return waarden.toSorted((a, b) => a - b)[Math.floor(waarden.length / 2)]!;
}

/** Groups by name, in order of the name: never in an order that depends on the run. */
function perGroep<T>(lijst: readonly T[], naam: (een: T) => string): [string, T[]][] {
  return [...Map.groupBy(lijst, naam)].sort(([a], [b]) => (a < b ? -1 : 1));
}
