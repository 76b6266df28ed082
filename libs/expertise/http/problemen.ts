import { nietGevonden, ongeldigeInvoer, Probleem, type Probleemregister } from '@zaakstroom/http';
import { KaartBestaat, KaartNietGevonden, OngeldigDeel } from '../domein/index.js';

/** What the errors about kaarten mean over HTTP. */
export function meldKaartproblemen(register: Probleemregister): void {
  register.vertaal(KaartNietGevonden, () => nietGevonden('De expertisekaart bestaat niet of valt buiten uw zicht.'));
  register.vertaal(
    KaartBestaat,
    () =>
      new Probleem({
        status: 409,
        slug: 'expertisekaart-bestaat',
        titel: 'De expertisekaart bestaat al',
        detail: 'Deze medewerker heeft al een expertisekaart; zoek haar op en wijzig haar.',
      }),
  );
  register.vertaal(OngeldigDeel, ({ veld, code, uitleg }) => ongeldigeInvoer([{ name: veld, code, reason: uitleg }]));
}
