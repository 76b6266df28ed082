import { datumInWoorden, lokaleDag } from '@zaakstroom/klok';
import type { Gebeurtenis, Lezing } from './bron.js';
import type { Blok, Gegeven } from './document.js';
import { gegevensIn, type Geldend } from './feiten.js';
import { redenVanWeglaten, weggelatenGegeven, type Reden } from './zicht.js';

const NOG_NIET_BEREKEND =
  'Dit zijn de feiten. De wettelijke termijnen (beslistermijn, opschorting, verdaging) worden hier nog niet berekend. De streefdatum is geen wettelijke termijn, maar de dag waarop wij klaar willen zijn.';

/** A stretch of waiting; days are local ISO dates, and the last one is left open while it runs. */
interface Wachtperiode {
  readonly van: string;
  readonly tot: string | undefined;
  readonly reden: string;
  /** The day that was named beforehand. */
  readonly gepland: string | undefined;
  readonly verborgen: Reden | undefined;
}

/** The facts from which the terms follow. */
export function termijnblokken(
  feiten: readonly Geldend[],
  gebeurtenissen: readonly Gebeurtenis[],
  lezing: Lezing,
): Blok[] {
  const perioden = wachtperioden(gebeurtenissen, lezing);
  const gegevens = [
    ...gegevensIn('termijnen', feiten),
    ...perioden.map((periode) => wachtgegeven(periode)),
    ...doorlooptijd(feiten, perioden, lokaleDag(lezing.moment)),
  ];
  return [
    { soort: 'gegevens', gegevens },
    { soort: 'zin', tekst: NOG_NIET_BEREKEND },
  ];
}

function wachtperioden(gebeurtenissen: readonly Gebeurtenis[], lezing: Lezing): Wachtperiode[] {
  const perioden: Wachtperiode[] = [];
  for (const gebeurtenis of gebeurtenissen) {
    const { begintWachten, eindigtWachten } = gebeurtenis.definitie.nota ?? {};
    if (!begintWachten && !eindigtWachten) continue;
    const dag = lokaleDag(gebeurtenis.metadata.tijdstip);
    const loopt = perioden.at(-1);
    if (loopt && loopt.tot === undefined) perioden[perioden.length - 1] = { ...loopt, tot: dag };
    if (!begintWachten) continue;
    const { reden, tot: gepland } = begintWachten(gebeurtenis.data);
    perioden.push({ van: dag, tot: undefined, reden, gepland, verborgen: redenVanWeglaten(gebeurtenis, lezing) });
  }
  return perioden;
}

function wachtgegeven({ van, tot, reden, gepland, verborgen }: Wachtperiode): Gegeven {
  const naam = 'In wacht';
  if (verborgen) return { naam, waarde: weggelatenGegeven(verborgen) };
  const begin = datumInWoorden(van);
  const tijd =
    tot === undefined
      ? `sinds ${begin}${gepland ? `, voorzien tot ${datumInWoorden(gepland)}` : ''}`
      : `van ${begin} tot ${datumInWoorden(tot)} (${dagenVoluit(dagen(van, tot))})`;
  return { naam, waarde: `${tijd}: ${reden}` };
}

/** Calendar days from receipt to the besluit that holds, or the end; to today as long as there is neither. */
function doorlooptijd(feiten: readonly Geldend[], perioden: readonly Wachtperiode[], vandaag: string): Gegeven[] {
  const begin = feiten.find(({ telt }) => telt?.als === 'begin');
  const eind = feiten.find(({ telt }) => telt?.als === 'eind');
  const van = begin?.telt?.dag;
  const tot = eind?.telt?.dag ?? vandaag;
  if (van === undefined || begin?.verborgen || eind?.verborgen || tot < van) return [];
  const gewacht = perioden
    .map((periode) => dagen(periode.van, eerste(periode.tot ?? tot, tot)))
    .reduce((som, aantal) => som + Math.max(0, aantal), 0);
  const wacht =
    perioden.length === 0 || perioden.some(({ verborgen }) => verborgen)
      ? ''
      : `, waarvan ${dagenVoluit(gewacht)} in wacht`;
  const lengte = `${eind ? '' : 'tot nu toe '}${dagenVoluit(dagen(van, tot))}`;
  return [
    { naam: 'Doorlooptijd', waarde: `${lengte} (van ${datumInWoorden(van)} tot ${datumInWoorden(tot)})${wacht}` },
  ];
}

const eerste = (a: string, b: string): string => (a < b ? a : b);

const dagen = (van: string, tot: string): number =>
  Temporal.PlainDate.from(van).until(tot, { largestUnit: 'days' }).days;

const dagenVoluit = (aantal: number): string => (aantal === 1 ? '1 dag' : `${aantal} dagen`);
