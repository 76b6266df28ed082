import {
  bandVan,
  GEEN_TIJD,
  telOp,
  uitleg,
  type Bereik,
  type Cijfer,
  type Cijfers,
  type Cijfervraag,
  type Drietal,
} from '../../domein/index.js';
import type { Teamzaak } from '../../leesmodel/sturing/index.js';
import { duur } from '../vertaling.js';
import type { CijferbereikDto, CijferDto, CijfersDto, TeamzaakDto, TotaaltijdDto } from './antwoorden.js';

/** @param totEnMet last day that counts, ISO date */
export function teamzaak(zaak: Teamzaak, totEnMet: string): TeamzaakDto {
  const { zaaksoort, zwaarte, locatie, team, wachtreden, wachtWaarop, wachtTot } = zaak;
  return {
    zaakId: zaak.zaakId,
    zaaknummer: zaak.zaaknummer,
    zaaktype: zaak.zaaktype,
    ...(zaaksoort !== null && { zaaksoort }),
    ...(zwaarte !== null && { zwaarte }),
    ...(locatie !== null && { locatie }),
    ...(team !== null && { team }),
    status: zaak.status,
    dagenInStatus: zaak.dagenInStatus,
    ...(wachtreden !== null && {
      wacht: {
        reden: wachtreden,
        ...(wachtWaarop !== null && { waarop: wachtWaarop }),
        ...(wachtTot !== undefined && { tot: wachtTot }),
      },
    }),
    ontvangenOp: zaak.ontvangenOp,
    leeftijd: zaak.leeftijd,
    streefdatum: zaak.streefdatum,
    opnieuwVerdiept: zaak.opnieuwVerdiept,
    behandeltijd: { ...cijferVan(zaak.tijd), totEnMet },
    vastgelopen: zaak.signalen.map((signaal) => ({ reden: signaal, uitleg: uitleg(signaal, zaak) })),
  };
}

export function cijfers({ zaken, totaal, mediaan, p90 }: Cijfers): CijfersDto {
  return { zaken, mensen: '>= 5', totaal: cijfer(totaal), mediaan: cijfer(mediaan), p90: cijfer(p90) };
}

/** What is told of each kind is added up, and nothing else: it tells nothing that the kinds do not tell. */
export function totaal(gegeven: readonly { readonly tijd: Drietal }[]): TotaaltijdDto {
  return { zaken: gegeven.length, ...cijferVan(gegeven.reduce((tot, { tijd }) => telOp(tot, tijd), GEEN_TIJD)) };
}

const cijfer = ({ milliseconden, band }: Cijfer): CijferDto => ({ milliseconden, duur: duur(milliseconden), band });
const cijferVan = (tijd: Drietal): CijferDto => cijfer({ milliseconden: tijd.kap, band: bandVan(tijd) });

const POPULATIE =
  'Zaken die in de periode zijn afgedaan en waaraan tijd is besteed, met de tijd van iedereen tot en met de dag van afdoening, ook van voor de periode. ' +
  'Tijd zoals zij is afgeleid, zonder correcties. Een zaak die is heropend telt pas weer mee als zij opnieuw is afgedaan.';

export function cijferbereik(
  { team, locatie }: Bereik,
  { periode, zwaarte, uitkomst }: Cijfervraag,
  { zaaktype, zaaksoort }: { readonly zaaktype?: string | undefined; readonly zaaksoort?: string | undefined },
): CijferbereikDto {
  const filters = {
    ...(zaaktype !== undefined && { zaaktype }),
    ...(zaaksoort !== undefined && { zaaksoort }),
    ...(zwaarte !== undefined && { zwaarte }),
    ...(uitkomst !== undefined && { uitkomst }),
  };
  const alleen = Object.entries(filters).map(([filter, waarde]) => `${filter} ${waarde}`);
  const wie = [team !== undefined && `team ${team}`, locatie !== undefined && `locatie ${locatie}`].filter(Boolean);
  return {
    ...(team !== undefined && { team }),
    ...(locatie !== undefined && { locatie }),
    periode: periode.naam,
    vanaf: periode.vanaf,
    tot: periode.tot,
    ...filters,
    omschrijving: `${POPULATIE} Van ${wie.join(', ')}; afgedaan van ${periode.vanaf} tot en met ${periode.tot}${
      alleen.length > 0 ? `; alleen ${alleen.join(', ')}` : ''
    }.`,
  };
}
