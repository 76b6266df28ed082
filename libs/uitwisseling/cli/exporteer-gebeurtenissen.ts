import { Command, Option } from 'commander';
import { ocelTekst, xesTekst, type ZaakUitvoer } from '../formaten/index.js';
import { zakenUitStore } from '../opdrachten/zaken-uit-store.js';
import { schrijfBestand } from './bestand.js';
import { controleerHerkenbaar, metHerkenbaar, naamgeving, type HerkenbaarOpties } from './herkenbaar.js';
import type { Uitgang } from '@zaakstroom/opdrachtregel';
import type { MetOmgeving, Omgeving } from './omgeving.js';

interface Opties extends HerkenbaarOpties {
  readonly formaat: 'xes' | 'ocel';
  readonly uit: string;
}

const UITLEG = `
XES (.xes) is IEEE 1849-2016, OCEL (.json) is OCEL 2.0; PM4Py en andere process-miningprogramma's lezen beide.
De trace (XES) of het object (OCEL) heet naar het zaaknummer. Persoonsgegevens en vrije tekst gaan niet mee.
In XES dragen begin en einde van een activiteit haar naam (behandelen: start en complete); wat er gebeurde staat
in zaakstroom:gebeurtenis. Wie het bestand weer inleest krijgt dezelfde behandeltijd.

Voorbeeld:
  npm run zaakstroom -- exporteer gebeurtenissen --formaat ocel --uit zaken.json`;

export function exporteerGebeurtenissenOpdracht(metOmgeving: MetOmgeving): Command {
  const opdracht = new Command('gebeurtenissen')
    .description('Schrijft alle zaken met hun gebeurtenissen voor process mining')
    .addOption(new Option('--formaat <formaat>', 'vorm van het bestand').choices(['xes', 'ocel']).makeOptionMandatory())
    .requiredOption('--uit <bestand>', 'waarheen');
  return metHerkenbaar(opdracht)
    .addHelpText('after', UITLEG)
    .action((opties: Opties) => {
      controleerHerkenbaar(opties);
      return metOmgeving({ projecties: false }, (omgeving) => exporteer(opties, omgeving));
    });
}

async function exporteer(opties: Opties, omgeving: Omgeving): Promise<Uitgang> {
  const { store, catalogus, medewerkers } = omgeving;
  const { formaat, uit } = opties;
  const wat = `exporteer gebeurtenissen --formaat ${formaat}`;
  const naamVan = await naamgeving(opties, wat, () => medewerkers.alleNummers(), omgeving);
  const telling = { zaken: 0, events: 0 };
  const zaken = geteld(zakenUitStore(store, catalogus, naamVan), telling);
  await schrijfBestand(uit, {
    delen: formaat === 'xes' ? xesTekst(zaken) : ocelTekst(zaken),
    melding: () => `${uit}: ${telling.zaken} zaken, ${telling.events} gebeurtenissen`,
    signaal: omgeving.signaal,
  });
  return 0;
}

async function* geteld(
  zaken: AsyncIterable<ZaakUitvoer>,
  telling: { zaken: number; events: number },
): AsyncGenerator<ZaakUitvoer> {
  for await (const zaak of zaken) {
    telling.zaken++;
    telling.events += zaak.events.length;
    yield zaak;
  }
}
