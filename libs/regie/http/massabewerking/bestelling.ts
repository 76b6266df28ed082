import { lokaleDag } from '@zaakstroom/klok';
import { eisAanhouding, eisDag, OngeldigeWaarde, type Inrichting } from '@zaakstroom/zaken';
import type { Massaopdracht } from '../../domein/index.js';
import type { MassabewerkingDto } from './invoer.js';

/**
 * What is ordered, checked once for all zaken: what cannot be at all is refused here, not a thousand times.
 * @param moment ms since the epoch; @throws OngeldigeWaarde, OnbekendeWaarde
 */
export function opdrachtVan(
  { soort, aanhouding, voorrang }: MassabewerkingDto,
  inrichting: Inrichting,
  moment: number,
): Massaopdracht {
  const vandaag = lokaleDag(moment);
  switch (soort) {
    case 'aanhouding': {
      const { waarop, tot } = verplicht('aanhouding', soort, aanhouding);
      eisAanhouding({ waarop, tot }, { inrichting, vandaag });
      return { soort, waarop, tot };
    }
    case 'voorrang': {
      const { tot } = verplicht('voorrang', soort, voorrang);
      eisDag('voorrang.tot', tot, { vanaf: vandaag });
      return { soort, tot };
    }
    case 'vrijgave uit aanhouding':
    case 'einde voorrang':
      return { soort };
  }
}

function verplicht<T>(veld: string, soort: string, waarde: T | undefined): T {
  if (waarde === undefined) throw new OngeldigeWaarde(veld, 'verplicht', `Is verplicht bij soort ${soort}.`);
  return waarde;
}
