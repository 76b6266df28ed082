import { Command, InvalidArgumentError } from 'commander';
import { aannamesTekst, ijkingTekst } from '../cijfers/aannames.js';
import { IJKBRON } from '../cijfers/ijking.js';

export interface Opties {
  readonly weken: number;
  readonly zaad: string;
  readonly locatie: string;
  readonly medewerkers: number;
  readonly begin: Temporal.PlainDate;
  readonly adres?: string;
}

const MAANDAG = 1;

const UITLEG = `
De demo praat alleen over HTTP met een systeem dat draait in ontwikkeling (npm start), en zet bij ieder verzoek de
klok (Zaakstroom-Klok): weken duren minuten. Zij gebruikt tokens van de eigen uitgever en heeft daarvoor dezelfde
ZAAKSTROOM_DATA nodig als de server. Aan het eind drukt zij af wat een teamleider via de API ziet. Wat zij doet
blijft in het systeem staan. Dezelfde opties op een leeg systeem geven dezelfde cijfers. Ctrl-C stopt rustig.

Geijkt op ${IJKBRON}:
${opsomming(ijkingTekst())}

Aannamen, nergens gemeten:
${opsomming(aannamesTekst())}

Voorbeeld:
  npm run zaakstroom -- demo --weken 2 --medewerkers 12 --zaad oefening`;

/** The command with its options, without what it does. */
export function opdrachtMetOpties(): Command {
  return new Command('demo')
    .description('Speelt werkweken van een locatie na op een draaiend systeem')
    .option('--weken <n>', 'hoeveel werkweken', heel(1, 52), 2)
    .option(
      '--medewerkers <n>',
      'hoeveel behandelaars; teamleiders, werkvoorbereiders en VTA komen erbij',
      heel(1, 500),
      24,
    )
    .option('--locatie <naam>', 'waar zij werken', locatie, 'Arnhem')
    .option('--begin <datum>', 'eerste dag, een maandag', maandag, Temporal.PlainDate.from('2026-07-06'))
    .option('--zaad <tekst>', 'waaruit het toeval volgt', tekst, '1')
    .option('--adres <url>', 'waar de API luistert (standaard: http://127.0.0.1 op PORT)', adres)
    .addHelpText('after', UITLEG);
}

export function opsomming(regels: readonly string[]): string {
  return regels.map((regel) => `  - ${regel}`).join('\n');
}

function heel(minstens: number, hoogstens: number) {
  return (waarde: string): number => {
    const getal = /^\d+$/.test(waarde) ? Number(waarde) : Number.NaN;
    if (getal >= minstens && getal <= hoogstens) return getal;
    throw new InvalidArgumentError(`Geef een geheel getal van ${minstens} tot en met ${hoogstens}.`);
  };
}

function tekst(waarde: string): string {
  if (waarde.trim() === '' || waarde.length > 100) throw new InvalidArgumentError('Geef 1 tot en met 100 tekens.');
  return waarde;
}

function locatie(waarde: string): string {
  if (!/^\p{Lu}[\p{L} -]{0,49}$/u.test(waarde)) throw new InvalidArgumentError('Geef een naam met een hoofdletter.');
  return waarde;
}

function maandag(waarde: string): Temporal.PlainDate {
  let dag: Temporal.PlainDate;
  try {
    dag = Temporal.PlainDate.from(waarde, { overflow: 'reject' });
  } catch {
    throw new InvalidArgumentError('Geef een datum als 2026-07-06.');
  }
  if (dag.dayOfWeek !== MAANDAG) throw new InvalidArgumentError('De eerste dag moet een maandag zijn.');
  return dag;
}

function adres(waarde: string): string {
  if (!URL.canParse(waarde) || !/^https?:\/\/[^/]+\/?$/.test(waarde)) {
    throw new InvalidArgumentError('Geef een adres als http://127.0.0.1:3000.');
  }
  return waarde.replace(/\/$/, '');
}
