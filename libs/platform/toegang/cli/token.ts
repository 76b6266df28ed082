import { Command, InvalidArgumentError } from 'commander';
import type { Rollen, Toegang } from '../toegang.js';
import { ontwikkelUitgever } from '../ontwikkeling/uitgever.js';

interface Opties {
  readonly medewerker: string;
  readonly rol: string[];
  readonly locatie?: string;
  readonly team?: string;
  readonly groepsfunctie?: string;
  readonly soort?: string[];
  readonly uren: number;
}

const LANGSTE_UREN = 24 * 366;

/**
 * `token`: prints a token of the development issuer and nothing else on stdout, so that a shell can catch it.
 * Wrong use throws a CommanderError.
 * @param dataDirOf asked when the command runs: --help must work without settings
 */
export function tokenOpdracht(dataDirOf: () => string, rollen: Rollen): Command {
  const opdracht = new Command('token');
  return opdracht
    .summary('geeft een token voor ontwikkeling')
    .description(
      'Geeft een token waarmee een verzoek aan de API kan worden gedaan, als wie u maar wilt.\n' +
        'Alleen voor ontwikkeling: een server in productie aanvaardt dit token niet.',
    )
    .requiredOption('--medewerker <sub>', 'voor wie het token is', tekst)
    .requiredOption('--rol <rol...>', `een of meer rollen: ${rollen.namen.join(', ')}`, verzamel(rolUit(rollen)))
    .option('--locatie <locatie>', 'de locatie waar de medewerker werkt', tekst)
    .option('--team <team>', 'het team van de medewerker', tekst)
    .option('--groepsfunctie <groepsfunctie>', 'de groepsfunctie van de medewerker', tekst)
    .option('--soort <soort...>', 'een of meer soorten werk die de medewerker doet', verzamel(tekst))
    .option('--uren <n>', 'hoe lang het token geldt, in uren', uren, 8)
    .helpOption('-h, --help', 'toont deze uitleg')
    .addHelpText('after', voorbeeld(rollen.namen[0] ?? 'rol'))
    .exitOverride()
    .action(async (opties: Opties) => {
      const uitgever = await ontwikkelUitgever(dataDirOf(), rollen);
      const token = await uitgever.geefToken(toegangUit(opties), Math.round(opties.uren * 3_600));
      opdracht.configureOutput().writeOut?.(`${token}\n`);
    });
}

function voorbeeld(rol: string): string {
  return `
Voorbeeld:
  TOKEN=$(npm run --silent zaakstroom -- token --medewerker jansen --rol ${rol} --locatie Arnhem --uren 2)
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:3000/v1/...

Het token wordt ondertekend met de sleutel in ontwikkelsleutel.jwk in de gegevensmap (ZAAKSTROOM_DATA).
Die sleutel wordt gemaakt als hij er nog niet is; een server op dezelfde map kent hem, ook als die al draait.`;
}

function toegangUit({ medewerker, rol, locatie, team, groepsfunctie, soort }: Opties): Toegang {
  return {
    sub: medewerker,
    rollen: rol,
    ...(locatie !== undefined && { locatie }),
    ...(team !== undefined && { team }),
    ...(groepsfunctie !== undefined && { groepsfunctie }),
    ...(soort !== undefined && { soorten: soort }),
  };
}

/** Commander hands the values of a variadic option to its parser one by one. */
function verzamel(lees: (waarde: string) => string) {
  return (waarde: string, eerder: string[] | undefined): string[] => [...(eerder ?? []), lees(waarde)];
}

function tekst(waarde: string): string {
  if (waarde.trim() === '' || waarde.length > 255) throw new InvalidArgumentError('Geef 1 tot en met 255 tekens.');
  return waarde;
}

function rolUit({ namen }: Rollen) {
  return (waarde: string): string => {
    if (!namen.includes(waarde)) throw new InvalidArgumentError(`Bekende rollen zijn: ${namen.join(', ')}.`);
    return waarde;
  };
}

function uren(waarde: string): number {
  const getal = /^\d+(\.\d+)?$/.test(waarde) ? Number(waarde) : Number.NaN;
  if (getal > 0 && getal <= LANGSTE_UREN) return getal;
  throw new InvalidArgumentError(`Geef een getal groter dan 0 en ten hoogste ${LANGSTE_UREN}.`);
}
