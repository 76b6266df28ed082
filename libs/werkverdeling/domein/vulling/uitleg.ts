import type { Meting } from '../capaciteit/index.js';
import type { Ruimte, Vulregels } from './ruimte.js';

const MINUUT = 60_000;

/** `3 uur 20` or `45 minuten` */
export function inUren(ms: number): string {
  const minuten = Math.round(ms / MINUUT);
  const [uren, rest] = [Math.floor(minuten / 60), minuten % 60];
  if (uren === 0) return `${rest} minuten`;
  return rest === 0 ? `${uren} uur` : `${uren} uur ${rest}`;
}

const OVER: Readonly<Record<Meting['bereik'], string>> = {
  'soort op de locatie': 'van deze soort op deze locatie',
  soort: 'van deze soort op alle locaties',
  zaaktype: 'van dit zaaktype op alle locaties',
};

/** For whoever sees the zaak: nothing of the hours of the person. */
export const uitlegVanVulling = ({ milliseconden, bereik, zaken }: Meting): string =>
  `Gekregen om de werklijst te vullen: er was ruimte naar rooster en gemeten behandeltijd. Zo'n zaak vroeg ${inUren(milliseconden)} (mediaan van minstens ${zaken} zaken ${OVER[bereik]}; geen norm).`;

/** For the person whose list it is, and nobody else. @param vrij what was left before this zaak, ms */
export function uitlegVanRuimte(ruimte: Ruimte, { dagen, aandeel }: Vulregels, vrij: number): string {
  const { rooster, afwezig, voorZaken, openWerk } = ruimte;
  const weg = afwezig > 0 ? `, waarvan u ${inUren(afwezig)} afwezig bent` : '';
  return `Uw rooster heeft ${inUren(rooster)} in de komende ${dagen} dagen${weg}; ${aandeel} % van de tijd dat u er bent is voor zaken: ${inUren(voorZaken)}. Wat al bij u lag vraagt naar meting ${inUren(openWerk)}. Voor deze zaak was nog ${inUren(vrij)} over.`;
}
