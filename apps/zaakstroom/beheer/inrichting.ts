import { Command } from 'commander';
import { openInrichting } from '@zaakstroom/samenstelling';

const UITLEG = `
Toont de inrichting die geldt, als JSON: zaaktypen met soorten, uitworpredenen en uitkomsten, wachtredenen,
processen, thema's en werkvoorraden. Wie iets anders wil bewaart haar in een bestand, past het aan en noemt dat
bestand in ZAAKSTROOM_INRICHTING. Ieder begin controleert het hele bestand; alle fouten staan bij elkaar.

Voorbeeld:
  npm run --silent zaakstroom -- inrichting > inrichting.json
  ZAAKSTROOM_INRICHTING=inrichting.json npm start`;

/** @param bestand the one that the settings name */
export function inrichtingOpdracht(bestand: () => string | undefined): Command {
  return new Command('inrichting')
    .description('Toont de inrichting die geldt, als JSON, en controleert haar')
    .addHelpText('after', UITLEG)
    .action(async () => {
      const { gegevens } = await openInrichting(bestand());
      process.stdout.write(`${JSON.stringify(gegevens, null, 2)}\n`);
    });
}
