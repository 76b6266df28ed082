import {
  AfgedaneZaken,
  BEHANDELTIJD,
  berekeningMet,
  CORRECTIES,
  STURING,
  type Filterkeuzes,
  type Teamzicht,
  type Zaakzicht,
} from '@zaakstroom/behandeltijd';
import type { Kaartzicht } from '@zaakstroom/expertise';
import type { Toegang } from '@zaakstroom/toegang';
import type { Behandeltijden } from '@zaakstroom/werkverdeling';
import { keuzes, OPEN_STATUSSEN, relaties, type Inrichting, type Operatie } from '@zaakstroom/zaken';
import type { Grond } from './grond.js';
import { standVan } from './standen.js';
import type { Systeem } from './systeem.js';

export const behandeltijdstanden = (grond: Grond) => ({
  behandeltijd: standVan(BEHANDELTIJD, grond),
  correcties: standVan(CORRECTIES, grond),
  sturing: standVan(STURING, grond),
});

/** Behandeltijd knows events and no zaken: who may see the time of a zaak is decided by the zaken. */
export function zaakzichtVan({ dossiers, medewerkers }: Systeem): Zaakzicht {
  return {
    async zaaknummer(zaakId, { sub, rollen, locatie, team }, operatie) {
      const vrager = { medewerker: await medewerkers.nummerVan(sub), rollen, locatie, team };
      return (await dossiers.zaak(zaakId, vrager, operatie)).zaak.zaaknummer;
    },
  };
}

export const TEAMZICHT: Teamzicht & Kaartzicht = {
  teams({ rollen, team }: Toegang, operatie: Operatie) {
    const gezien = relaties(rollen, operatie);
    if (gezien.includes('alle')) return 'alle';
    return gezien.includes('team') && team !== undefined ? [team] : [];
  },
};

const KEUZEFILTERS = {
  zaaktype: 'zaaktypen',
  zaaksoort: 'zaaksoorten',
  zwaarte: 'zwaartes',
  wachtreden: 'wachtredenen',
  uitkomst: 'uitkomsten',
} as const;

/** What figures of teams are filtered by has the names of the settings; a team has open zaken only. */
export function filterkeuzesVan({ gegevens }: Inrichting): Filterkeuzes {
  return {
    keuzes: (filter, zaaktype) =>
      filter === 'status'
        ? OPEN_STATUSSEN
        : keuzes(gegevens, KEUZEFILTERS[filter], zaaktype === undefined ? undefined : [zaaktype]),
  };
}

/** Werkverdeling knows no behandeltijd: what zaken took is handed to it. */
export function behandeltijdenVan({ pool }: Grond): Behandeltijden {
  const afgedaan = new AfgedaneZaken(pool, berekeningMet());
  return { afgedaan: ({ vanaf, tot }) => afgedaan.tussen(vanaf, tot) };
}
