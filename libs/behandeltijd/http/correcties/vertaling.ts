import { schrijfMoment } from '@zaakstroom/http';
import type { LokaleDagen } from '../../domein/index.js';
import type { LeesbareCorrectie } from '../../leesmodel/correcties/index.js';
import { duur } from '../vertaling.js';
import type { CorrectieDto, TeamcorrectieDto } from './antwoorden.js';

/** For the person whose time it is. */
export function eigenCorrectie(gelezen: LeesbareCorrectie): CorrectieDto {
  const { zaakId, voorgesteldOp } = gelezen.correctie;
  return { ...basis(gelezen), zaakId, voorgesteldOp: schrijfMoment(voorgesteldOp) };
}

/** For who judges: the day of the proposal and no moment, because a moment tells who was at work then. */
export function teamcorrectie(
  gelezen: LeesbareCorrectie,
  eigenTeam: string | undefined,
  dagen: LokaleDagen,
): TeamcorrectieDto {
  const { team, voorgesteldOp } = gelezen.correctie;
  return {
    ...basis(gelezen),
    van: team !== undefined && team === eigenTeam ? 'een medewerker van uw team' : 'een medewerker',
    ...(team !== undefined && { team }),
    voorstelDatum: dagen.dagVan(voorgesteldOp).datum,
  };
}

function basis({ correctieId, correctie, reden, redenOordeel }: LeesbareCorrectie) {
  const { zaaknummer, dag, milliseconden, status, beoordeeldOp } = correctie;
  return {
    correctieId,
    zaaknummer,
    dag,
    milliseconden,
    duur: duur(milliseconden),
    reden,
    status,
    ...(status !== 'open' && {
      oordeel: { besluit: status, reden: redenOordeel!, moment: schrijfMoment(beoordeeldOp!) },
    }),
  };
}
