import { schrijfMoment } from '@zaakstroom/http';
import { mogelijkVoor, type Vrager, type Zaak } from '../domein/index.js';
import type { Dossier, Tijdlijnregel } from '../leesmodel/index.js';
import type { TijdlijnregelDto, ZaakDto } from './antwoorden.js';

/** The zaak for this person; without the personal fields, as lists show it. */
export function zaakVoor(zaakId: string, zaak: Zaak, vrager: Vrager): ZaakDto {
  const { zaaknummer, zaaktype, status, ontvangenOp, geregistreerdOp } = zaak;
  const { zaaksoort, belastingjaar, kanaal, locatie, uitkomst } = zaak;
  return {
    zaakId,
    zaaknummer,
    zaaktype,
    ...(zaaksoort !== undefined && { zaaksoort }),
    status,
    ontvangenOp,
    geregistreerdOp: schrijfMoment(geregistreerdOp),
    ...(belastingjaar !== undefined && { belastingjaar }),
    ...(kanaal !== undefined && { kanaal }),
    ...(locatie !== undefined && { locatie }),
    ...(uitkomst !== undefined && { uitkomst }),
    vanMij: zaak.status !== 'afgedaan' && zaak.behandelaar === vrager.medewerker,
    mogelijk: mogelijkVoor(zaak, vrager),
  };
}

export function dossierVoor({ zaakId, zaak, persoonlijk }: Dossier, vrager: Vrager): ZaakDto {
  const { belanghebbende, onderwerp } = persoonlijk;
  return {
    ...zaakVoor(zaakId, zaak, vrager),
    ...(belanghebbende !== undefined && { belanghebbende }),
    ...(onderwerp !== undefined && { onderwerp }),
  };
}

/** Colleagues stay a medewerker here: the time line tells what happened, not who is who. */
export function tijdlijnVoor(regels: readonly Tijdlijnregel[], vrager: Vrager): TijdlijnregelDto[] {
  return regels.map(({ positie, type, zin, activiteit, openbaarheidsklasse, metadata }) => ({
    moment: schrijfMoment(metadata.tijdstip),
    zin,
    type,
    activiteit,
    door: door(metadata.medewerker, vrager),
    openbaarheidsklasse,
    positie,
  }));
}

function door(medewerker: number | undefined, vrager: Vrager): string {
  if (medewerker === undefined) return 'het systeem';
  return medewerker === vrager.medewerker ? 'u' : 'een medewerker';
}
