import { Command } from 'commander';
import { VerkeerdGebruik, Voortgang } from '@zaakstroom/opdrachtregel';
import { OnbekendeProjectie } from '@zaakstroom/projecties';
import type { MetSysteem } from './met-systeem.js';

const UITLEG = `
Bouwt een projectie opnieuw op naast de levende en wisselt ze in één keer om: wie leest merkt er niets van.
Werkt met en zonder draaiende server. Een geparkeerde projectie gaat na de herbouw weer verder.

Voorbeeld:
  npm run zaakstroom -- herbouw behandeltijd`;

export function herbouwOpdracht(metSysteem: MetSysteem): Command {
  return new Command('herbouw')
    .description('Bouwt een projectie opnieuw op uit de gebeurtenissen')
    .argument('<projectie>', 'naam van de projectie (zie: status)')
    .addHelpText('after', UITLEG)
    .action((naam: string) =>
      metSysteem({ projecties: false }, async ({ projecties, store }) => {
        const voortgang = new Voortgang('gebeurtenissen', await store.size());
        let gedaan = 0;
        try {
          await projecties.herbouw(naam, ({ events }) => voortgang.zet((gedaan += events.length), gedaan));
        } catch (error) {
          if (error instanceof OnbekendeProjectie) throw new VerkeerdGebruik(error.message);
          throw error;
        } finally {
          voortgang.klaar();
        }
        const seconden = voortgang.seconden;
        process.stdout.write(
          `${naam}: ${gedaan} gebeurtenissen verwerkt in ${seconden.toFixed(1)} s (${Math.round(gedaan / seconden)}/s)\n`,
        );
        return 0;
      }),
    );
}
