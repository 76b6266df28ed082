import { schrijfMoment } from '@zaakstroom/http';
import type { Massaopdracht } from '../../domein/index.js';
import type { LeesbareMassabewerking, Massapost } from '../../leesmodel/index.js';
import type { MassabewerkingAntwoordDto, MassapostDto } from './antwoorden.js';

export function massabewerkingVoor(
  { id, bewerking, reden }: LeesbareMassabewerking,
  medewerker: number,
): MassabewerkingAntwoordDto {
  const { opdracht, proef, status, door, selectie, voorraad, gestartOp, bijgewerktOp } = bewerking;
  const { aantal, verwerkt, geweigerd } = bewerking;
  return {
    massabewerkingId: id,
    soort: opdracht.soort,
    reden,
    proef,
    status,
    gestartOp: schrijfMoment(gestartOp),
    bijgewerktOp: schrijfMoment(bijgewerktOp),
    vanMij: door.medewerker === medewerker,
    selectie,
    voorraad,
    opdracht: opdrachtVoor(opdracht),
    voortgang: { aantal, gedaan: verwerkt - geweigerd, geweigerd, nogNiet: aantal - verwerkt },
  };
}

/** Of people only how many: who they are is known to who named them. */
function opdrachtVoor(opdracht: Massaopdracht): object {
  if (opdracht.soort === 'verdeling' && opdracht.over === 'locaties') {
    return { over: opdracht.over, locaties: opdracht.ontvangers };
  }
  if (opdracht.soort === 'verdeling' || opdracht.soort === 'herverdeling') {
    return { medewerkers: opdracht.ontvangers.length, uitleg: opdracht.uitleg };
  }
  const { soort: _, ...rest } = opdracht;
  return rest;
}

export const massapostVoor = ({ nummer, zaakId, zaaknummer, voor, gedaan, reden }: Massapost): MassapostDto => ({
  nummer: nummer + 1,
  zaakId,
  zaaknummer,
  ...(voor !== null && { ontvanger: voor + 1 }),
  uitslag: gedaan === null ? 'nog niet' : gedaan ? 'gedaan' : 'geweigerd',
  ...(reden !== null && { reden }),
});
