import { VERNIETIGD } from '@zaakstroom/sleutels';
import { isBeeindigd, type Verloop } from '@zaakstroom/zaken';
import type { Notabron } from '../domein/index.js';

/** What the nota needs of a zaak and its stream. */
export function notabron({ dossier: { zaak }, gebeurtenissen }: Verloop): Notabron {
  const { zaaktype, zaaknummer, behandelaar } = zaak;
  return {
    zaaktype,
    zaaknummer,
    beeindigd: isBeeindigd(zaak),
    behandelaar,
    gebeurtenissen,
    vernietigd: gebeurtenissen.some(({ definitie, data }) =>
      definitie.persoonsgegevens.some((veld) => data[veld] === VERNIETIGD),
    ),
  };
}

/** Everybody whom the nota may name. */
export function betrokkenen({ behandelaar, gebeurtenissen }: Notabron): number[] {
  const nummers = [behandelaar, ...gebeurtenissen.map(({ metadata }) => metadata.medewerker)];
  return [...new Set(nummers.filter((nummer) => nummer !== undefined))];
}
