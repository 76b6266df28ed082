import { Command } from 'commander';
import { OnbekendeWaarde, type Inrichting } from '@zaakstroom/zaken';
import { leesLog, openLog, redenTegenNaam, type GeopendLog } from '../formaten/index.js';
import { BronBotst, Importeur, type Importtelling } from '../opdrachten/importeur.js';
import { redenVanBestand, VerkeerdGebruik, Voortgang, type Uitgang } from '@zaakstroom/opdrachtregel';
import type { MetOmgeving, Omgeving } from './omgeving.js';
import { leesPlaatsen } from './plaatsen.js';

interface Opties {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly voorvoegsel: string;
  readonly bron?: string;
  readonly medewerkers?: string;
}

/** Longest name of a source and longest prefix, in characters. */
const LANGSTE = 255;

const UITLEG = `
Een CSV heeft de kop zaak,medewerker,soort,tijdstip (in elke volgorde); soort is start, stop of bewijs en
tijdstip is RFC 3339 met offset. Een XES (IEEE 1849) wordt per trace gelezen. Beide mogen gzip zijn.
Opnieuw starten, ook met een verbeterd bestand, voegt alleen toe wat ontbreekt: een rij wordt herkend aan
--bron, rijnummer en inhoud. Een rij die later bijkomt volgt bij een gelijk tijdstip op de rijen die er al waren.
Geweigerde rijen worden met hun regelnummer gemeld; de andere gaan door.

Uitgang: 0 gedaan, 1 mislukt, 2 verkeerd gebruik, 3 gedaan maar er zijn rijen geweigerd.

Voorbeeld:
  npm run zaakstroom -- importeer log.csv.gz --zaaktype bezwaar --voorvoegsel proef-`;

export function importeerOpdracht(metOmgeving: MetOmgeving): Command {
  return new Command('importeer')
    .description('Neemt een log (CSV of XES, ook .gz) op als geschiedenis van zaken')
    .argument('<bestand>', 'het log')
    .option('--zaaktype <naam>', 'zaaktype van nieuwe zaken', 'bezwaar')
    .option('--zaaksoort <naam>', 'soort van nieuwe zaken', 'overig')
    .option('--voorvoegsel <tekst>', 'komt voor elk zaaknummer, als nummers botsen met een andere bron', '')
    .option('--bron <naam>', 'naam van de bron (standaard: de bestandsnaam zonder map en .gz)')
    .option('--medewerkers <csv>', 'CSV met medewerker,team,locatie: waar mensen geplaatst zijn')
    .addHelpText('after', UITLEG)
    .action((bestand: string, opties: Opties) => {
      controleerTeksten(opties);
      return metOmgeving({ projecties: false }, (omgeving) => importeer(bestand, opties, omgeving));
    });
}

async function importeer(bestand: string, opties: Opties, omgeving: Omgeving): Promise<Uitgang> {
  controleer(opties, omgeving.inrichting);
  const plaatsen = opties.medewerkers === undefined ? new Map<string, never>() : await leesPlaatsen(opties.medewerkers);
  const log = await openLog(bestand).catch((error: unknown) => {
    throw new VerkeerdGebruik(`${bestand} kan niet worden gelezen: ${redenVanBestand(error)}`);
  });
  const { zaaktype, zaaksoort, voorvoegsel, bron = log.naam } = opties;
  controleerTeksten({ bron, voorvoegsel });
  const { store, catalogus, zaaknummers, medewerkers, inrichting } = omgeving;
  const instellingen = { bron, zaaktype, zaaksoort, voorvoegsel, plaatsen };
  const importeur = new Importeur(store, catalogus, zaaknummers, medewerkers, inrichting, instellingen);
  await metVoortgang(log, bron, importeur, omgeving.signaal).catch((fout: unknown) => {
    throw fout instanceof BronBotst ? new VerkeerdGebruik(fout.message) : fout;
  });
  return importeur.stand.geweigerd > 0 ? 3 : 0;
}

/** Tells what is in the store also when the log turns out to be broken, or the import is told to stop. */
async function metVoortgang(log: GeopendLog, bron: string, importeur: Importeur, signaal: AbortSignal): Promise<void> {
  const voortgang = new Voortgang('rijen', log.bytesTotaal);
  try {
    await importeur.importeer(
      leesLog(log),
      ({ regel, reden }) => process.stderr.write(`regel ${regel}: ${reden}\n`),
      ({ rijen }) => voortgang.zet(log.bytesGelezen, rijen),
      signaal,
    );
    if (!signaal.aborted) voortgang.zet(log.bytesTotaal, importeur.stand.rijen);
  } finally {
    voortgang.klaar();
    meld(bron, importeur.stand, voortgang);
    await log.sluit();
  }
}

function meld(bron: string, stand: Importtelling, voortgang: Voortgang): void {
  const { rijen, nieuw, bekend, geweigerd, zaken, gedeeld } = stand;
  if (gedeeld > 0) {
    process.stderr.write(
      `${gedeeld} zaken stonden er al uit een andere bron en zijn aangevuld; --voorvoegsel houdt bronnen uit elkaar\n`,
    );
  }
  process.stdout.write(
    `${bron}: ${rijen} rijen gelezen: ${nieuw} toegevoegd, ${bekend} al bekend, ${geweigerd} geweigerd; ` +
      `${zaken} zaken geregistreerd; ${voortgang.seconden.toFixed(1)} s (${voortgang.snelheid(rijen)} rijen/s)\n`,
  );
}

function controleerTeksten({ bron, voorvoegsel }: Pick<Opties, 'bron' | 'voorvoegsel'>): void {
  if (bron?.trim() === '') throw new VerkeerdGebruik('--bron is leeg');
  const reden = redenTegenNaam('--bron', bron ?? '', LANGSTE) ?? redenTegenNaam('--voorvoegsel', voorvoegsel, LANGSTE);
  if (reden !== undefined) throw new VerkeerdGebruik(reden);
}

function controleer({ zaaktype, zaaksoort }: Opties, inrichting: Inrichting): void {
  try {
    inrichting.soort(zaaktype, zaaksoort);
  } catch (error) {
    if (error instanceof OnbekendeWaarde) throw new VerkeerdGebruik(`--${error.veld}: ${error.message}`);
    throw error;
  }
}
