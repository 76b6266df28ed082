import { nietGevonden, ongeldigeInvoer, Probleem, type Probleemregister } from '@zaakstroom/http';
import { CorrectieGeweigerd, CorrectieNietGevonden, DagNietVoorbij, type Weigering } from '../../domein/index.js';

const SOORTEN: Readonly<Record<Weigering, { readonly slug: string; readonly titel: string }>> = {
  'staat-open': { slug: 'correctie-staat-open', titel: 'Er staat al een voorstel open' },
  'past-niet': { slug: 'correctie-past-niet', titel: 'De correctie past niet' },
  'al-beoordeeld': { slug: 'correctie-al-beoordeeld', titel: 'Over het voorstel is al besloten' },
  eigen: { slug: 'eigen-correctie', titel: 'Over eigen tijd beslist een ander' },
};

/** What the errors about corrections mean over HTTP. */
export function meldCorrectieproblemen(register: Probleemregister): void {
  register.vertaal(CorrectieNietGevonden, () => nietGevonden('De correctie bestaat niet of valt buiten uw zicht.'));
  register.vertaal(DagNietVoorbij, ({ dag }) =>
    ongeldigeInvoer([
      {
        name: 'dag',
        code: 'dag-niet-voorbij',
        reason: `${dag} is nog niet voorbij; tijd is recht te zetten vanaf de dag erna.`,
      },
    ]),
  );
  register.vertaal(
    CorrectieGeweigerd,
    ({ weigering, uitleg }) => new Probleem({ status: 409, ...SOORTEN[weigering], detail: uitleg }),
  );
}
