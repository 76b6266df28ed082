import {
  GEEN,
  gekregen,
  rondenaam,
  type Carrousel,
  type Kwartaal,
  type Ronde,
  type Tellers,
} from '../../domein/index.js';
import type { ZwaartetellingDto } from '../antwoorden.js';
import type { CarrouselrondeDto, CarrouselrondeMetPostenDto } from './antwoorden.js';

const UITLEG =
  'Iedere post ging, per niveau C en E, naar de deelnemer die er dit kwartaal de minste van kreeg; bij gelijke stand naar wie in totaal het minst kreeg, en dan naar wie in de rotatie aan de beurt was. Zo verschillen twee locaties die even lang meedoen hoogstens één post per niveau, ook als het aantal per week verschilt.';

const telling = ({ C, E }: Tellers = GEEN): ZwaartetellingDto => ({ eenvoudig: C, gemiddeld: E });

export function rondeVoor({ ronden }: Carrousel, kwartaal: Kwartaal, ronde: Ronde): CarrouselrondeDto {
  const inRonde = gekregen([ronde]);
  const inKwartaal = gekregen(ronden.slice(0, ronde.nummer));
  const instappers = ronde.instap.map(({ locatie }) => locatie);
  return {
    rondeId: rondenaam(kwartaal, ronde.nummer),
    kwartaal: kwartaal.naam,
    dag: ronde.dag,
    regel: ronde.regel,
    instellingen: ronde.instellingen,
    afgerond: ronde.afgerond,
    aantal: ronde.posten.length,
    uitleg:
      instappers.length === 0
        ? UITLEG
        : `${UITLEG} ${instappers.join(', ')} kwam er later bij en telt mee vanaf de stand van de anderen.`,
    deelnemers: ronde.deelnemers.map((locatie) => ({
      locatie,
      inRonde: telling(inRonde.get(locatie)),
      inKwartaal: telling(inKwartaal.get(locatie)),
    })),
  };
}

export function metPosten(carrousel: Carrousel, kwartaal: Kwartaal, ronde: Ronde): CarrouselrondeMetPostenDto {
  const redenen = new Map(ronde.vervallen.map(({ zaakId, reden }) => [zaakId, reden]));
  return {
    ...rondeVoor(carrousel, kwartaal, ronde),
    posten: ronde.posten.map(({ zaakId, zaaknummer, zwaarte, naar, uitleg }) => {
      const vervallen = redenen.get(zaakId);
      return { zaakId, zaaknummer, zwaarte, locatie: naar, uitleg, ...(vervallen !== undefined && { vervallen }) };
    }),
  };
}
