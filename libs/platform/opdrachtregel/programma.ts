import { Command, CommanderError } from 'commander';
import { hulptekst, vertaald } from './meldingen.js';
import { uitgangVan, VERKEERD_GEBRUIK } from './uitgang.js';

const UITGANGEN = `
Uitgang: 0 gedaan, 1 mislukt, 2 verkeerd gebruik, 3 gedaan maar een deel is geweigerd.`;
const NAAM = 'zaakstroom';

/** A command line of these commands; `npm run zaakstroom -- <opdracht> --help` explains each. */
export function programma(naam: string, beschrijving: string, opdrachten: readonly Command[]): Command {
  const alles = new Command(naam).description(beschrijving).addHelpText('after', UITGANGEN);
  for (const opdracht of opdrachten) alles.addCommand(opdracht);
  geldtVoorAlle(alles);
  return alles;
}

/** Runs a command and answers the exit code; what went wrong is told on standard error in one line. */
export function voerUit(opdrachtregel: Command, argumenten: readonly string[]): Promise<number> {
  return draaiProgramma(() => opdrachtregel.parseAsync([...argumenten], { from: 'user' }));
}

/** Runs a whole program and answers the exit code; what went wrong is told on standard error, without the way through our code. */
export async function draaiProgramma(werk: () => Promise<unknown>): Promise<number> {
  try {
    await werk();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has told already what was wrong; asking for help is not.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : VERKEERD_GEBRUIK;
    process.stderr.write(`${NAAM}: ${error instanceof Error ? error.message : String(error)}\n`);
    return uitgangVan(error);
  }
}

function geldtVoorAlle(opdracht: Command): void {
  opdracht.exitOverride().showHelpAfterError('(--help geeft uitleg)').helpCommand(false);
  opdracht.helpOption('-h, --help', 'uitleg');
  opdracht.configureHelp({
    styleTitle: hulptekst,
    styleUsage: hulptekst,
    styleSubcommandTerm: hulptekst,
    styleOptionDescription: hulptekst,
    styleArgumentDescription: hulptekst,
  });
  opdracht.configureOutput({ outputError: (melding, schrijf) => schrijf(`${NAAM}: ${vertaald(melding)}`) });
  for (const deel of opdracht.commands) geldtVoorAlle(deel);
}
