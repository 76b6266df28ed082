import { schrijfMoment } from '@zaakstroom/http';
import type { LeesbareMassabewerking, Massapost } from '../../leesmodel/index.js';
import type { MassabewerkingAntwoordDto, MassapostDto } from './antwoorden.js';

export function massabewerkingVoor(
  { id, bewerking, reden }: LeesbareMassabewerking,
  medewerker: number,
): MassabewerkingAntwoordDto {
  const { opdracht, proef, status, door, selectie, voorraad, gestartOp, bijgewerktOp } = bewerking;
  const { aantal, verwerkt, geweigerd } = bewerking;
  const { soort, ...rest } = opdracht;
  return {
    massabewerkingId: id,
    soort,
    reden,
    proef,
    status,
    gestartOp: schrijfMoment(gestartOp),
    bijgewerktOp: schrijfMoment(bijgewerktOp),
    vanMij: door.medewerker === medewerker,
    selectie,
    voorraad,
    opdracht: rest,
    voortgang: { aantal, gedaan: verwerkt - geweigerd, geweigerd, nogNiet: aantal - verwerkt },
  };
}

export const massapostVoor = ({ nummer, zaakId, zaaknummer, gedaan, reden }: Massapost): MassapostDto => ({
  nummer: nummer + 1,
  zaakId,
  zaaknummer,
  uitslag: gedaan === null ? 'nog niet' : gedaan ? 'gedaan' : 'geweigerd',
  ...(reden !== null && { reden }),
});
