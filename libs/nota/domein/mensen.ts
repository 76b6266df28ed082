import type { Handelende } from '@zaakstroom/catalogus';
import type { Lezing, Notabron } from './bron.js';

/** How somebody who acted is called. */
export type Aanduiding = (wie: Handelende) => string;

const SYSTEEM = 'het systeem';

/** Colleagues among each other: by name, with the team and locatie of that moment. */
function metNaam({ namen }: Lezing): Aanduiding {
  return ({ medewerker, team, locatie }) => {
    if (medewerker === undefined) return SYSTEEM;
    const plaats = [team && `team ${team}`, locatie].filter(Boolean).join(', ');
    const naam = namen.get(medewerker) ?? 'een medewerker';
    return plaats ? `${naam} (${plaats})` : naam;
  };
}

/** By what somebody was to the zaak: one person always in the same words, and nothing that tells two apart who were the same to it. */
function zonderNaam({ behandelaar, gebeurtenissen }: Notabron): Aanduiding {
  const eerdere = new Set(
    gebeurtenissen.map(({ definitie, data }) => definitie.beeindigtWerkVan?.(data)).filter((wie) => wie !== undefined),
  );
  const hoedanigheden = new Map<number, string>();
  for (const { definitie, data, metadata } of gebeurtenissen) {
    const { medewerker } = metadata;
    const als = definitie.nota?.handeltAls?.(data);
    if (als !== undefined && medewerker !== undefined && !hoedanigheden.has(medewerker)) {
      hoedanigheden.set(medewerker, als);
    }
  }
  return ({ medewerker }) => {
    if (medewerker === undefined) return SYSTEEM;
    if (medewerker === behandelaar) return 'de behandelaar';
    return hoedanigheden.get(medewerker) ?? (eerdere.has(medewerker) ? 'een eerdere behandelaar' : 'een collega');
  };
}

export function aanduiding(bron: Notabron, lezing: Lezing): Aanduiding {
  return lezing.openbaar ? zonderNaam(bron) : metNaam(lezing);
}
