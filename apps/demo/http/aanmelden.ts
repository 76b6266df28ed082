import type { Persoon } from '../simulatie/bezetting.js';
import { Geweigerd, type Verbinding } from './verbinding.js';

/** The server cannot be used for a demo; the message says why and what to do. */
export class GeenDemoserver extends Error {
  override readonly name = 'GeenDemoserver';
}

/**
 * Everybody looks at the system once, in a fixed order: so the register of medewerkers numbers them in that order, and knows who may be asked or
 * assigned something.
 * @param moment clock of the requests, ms since the epoch
 * @throws GeenDemoserver, GeenVerbinding
 */
export async function meldAan(mensen: readonly Persoon[], verbinding: Verbinding, moment: number): Promise<void> {
  for (const { sub } of mensen) {
    try {
      await verbinding.vraag({ wie: sub, moment, pad: '/v1/zaken?pageSize=1' });
    } catch (fout) {
      throw fout instanceof Geweigerd ? vertaald(fout) : fout;
    }
  }
}

function vertaald({ status, message }: Geweigerd): GeenDemoserver {
  if (status === 401) {
    return new GeenDemoserver(
      'de server kent onze tokens niet. Draait hij in ontwikkeling (npm start), op dezelfde ZAAKSTROOM_DATA?',
    );
  }
  if (status === 400) {
    return new GeenDemoserver(
      `de server aanvaardt geen eigen klok: hij draait niet in ontwikkeling (npm start). ${message}`,
    );
  }
  return new GeenDemoserver(`dit lijkt geen Zaakstroom: ${message}`);
}
