import { Command } from 'commander';
import { OnbekendeWaarde, type Inrichting } from '@zaakstroom/zaken';
import { leesLog, openLog, type GeopendLog } from '../formaten/index.js';
import { Importeur, type Importinstellingen, type Importtelling } from '../opdrachten/importeur.js';
import { VerkeerdGebruik, Voortgang, type Uitgang } from '@zaakstroom/opdrachtregel';
import type { MetOmgeving, Omgeving } from './omgeving.js';
import { leesPlaatsen } from './plaatsen.js';

interface Opties {
  readonly zaaktype: string;
  readonly zaaksoort: string;
  readonly voorvoegsel: string;
  readonly bron?: string;
  readonly medewerkers?: string;
}

const UITLEG = `
Een CSV heeft de kop zaak,medewerker,soort,tijdstip (in elke volgorde); soort is start, stop of bewijs en
tijdstip is RFC 3339 met offset. Een XES (IEEE 1849) wordt per trace gelezen. Beide mogen gzip zijn.
Opnieuw starten, ook met een verbeterd bestand, voegt alleen toe wat ontbreekt: een rij wordt herkend aan
--bron, rijnummer en inhoud. Geweigerde rijen worden met hun regelnummer gemeld; de andere gaan door.

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
    .action((bestand: string, opties: Opties) =>
      metOmgeving({ projecties: false }, (omgeving) => importeer(bestand, opties, omgeving)),
    );
}

async function importeer(bestand: string, opties: Opties, omgeving: Omgeving): Promise<Uitgang> {
  controleer(opties, omgeving.inrichting);
  const plaatsen = opties.medewerkers === undefined ? new Map<string, never>() : await leesPlaatsen(opties.medewerkers);
  const log = await openLog(bestand).catch((error: Error) => {
    throw new VerkeerdGebruik(`${bestand} kan niet worden gelezen: ${error.message}`);
  });
  const { zaaktype, zaaksoort, voorvoegsel } = opties;
  const telling = await metVoortgang(log, omgeving, {
    bron: opties.bron ?? log.naam,
    zaaktype,
    zaaksoort,
    voorvoegsel,
    plaatsen,
  });
  return telling.geweigerd > 0 ? 3 : 0;
}

async function metVoortgang(
  log: GeopendLog,
  omgeving: Omgeving,
  instellingen: Importinstellingen,
): Promise<Importtelling> {
  const { store, catalogus, zaaknummers, medewerkers, inrichting } = omgeving;
  const importeur = new Importeur(store, catalogus, zaaknummers, medewerkers, inrichting, instellingen);
  const voortgang = new Voortgang('rijen', log.bytesTotaal);
  let laatste: Importtelling = { rijen: 0, nieuw: 0, bekend: 0, geweigerd: 0, zaken: 0 };
  try {
    laatste = await importeur.importeer(
      leesLog(log),
      ({ regel, reden }) => process.stderr.write(`regel ${regel}: ${reden}\n`),
      (telling) => {
        laatste = telling;
        voortgang.zet(log.bytesGelezen, telling.rijen);
      },
      omgeving.signaal,
    );
    if (!omgeving.signaal.aborted) voortgang.zet(log.bytesTotaal, laatste.rijen);
    return laatste;
  } finally {
    voortgang.klaar();
    await log.sluit();
    meld(instellingen.bron, laatste, voortgang);
  }
}

function meld(bron: string, { rijen, nieuw, bekend, geweigerd, zaken }: Importtelling, voortgang: Voortgang): void {
  process.stdout.write(
    `${bron}: ${rijen} rijen gelezen: ${nieuw} toegevoegd, ${bekend} al bekend, ${geweigerd} geweigerd; ` +
      `${zaken} zaken geregistreerd; ${voortgang.seconden.toFixed(1)} s (${voortgang.snelheid(rijen)} rijen/s)\n`,
  );
}

function controleer({ zaaktype, zaaksoort }: Opties, inrichting: Inrichting): void {
  try {
    inrichting.soort(zaaktype, zaaksoort);
  } catch (error) {
    if (error instanceof OnbekendeWaarde) throw new VerkeerdGebruik(`--${error.veld}: ${error.message}`);
    throw error;
  }
}
