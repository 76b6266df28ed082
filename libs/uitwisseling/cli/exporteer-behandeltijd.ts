import { Command, InvalidArgumentError, Option } from 'commander';
import {
  bandVan,
  BEHANDELTIJD,
  berekeningMet,
  compareCodePoints,
  herbereken,
  LokaleDagen,
  sleutelVan,
  sommen,
  STANDAARD,
  type Per,
  type Som,
} from '@zaakstroom/behandeltijd';
import { csvTekst, millisecondenTekst } from '../formaten/index.js';
import { schrijfBestand } from './bestand.js';
import { controleerHerkenbaar, metHerkenbaar, naamgeving, type HerkenbaarOpties } from './herkenbaar.js';
import type { Uitgang } from '@zaakstroom/opdrachtregel';
import type { MetOmgeving, Omgeving } from './omgeving.js';

interface Opties extends HerkenbaarOpties {
  readonly per: Per;
  readonly formaat: 'json' | 'csv';
  readonly uit: string;
  /** ms */
  readonly kap?: number;
}

const UITLEG = `
Wacht tot de projectie alles heeft verwerkt wat er bij de start was. Alleen dagen die voorbij zijn tellen.
JSON: { "<sleutel>": milliseconden }, sleutels op codepunt gesorteerd. CSV: ook de band (kap/2 tot 2 x kap).
Met --kap wordt opnieuw gerekend uit de registraties; de bewaarde uitkomsten blijven wat ze zijn.

Voorbeeld:
  npm run zaakstroom -- exporteer behandeltijd --per zaak --formaat json --uit tijd.json`;

export function exporteerBehandeltijdOpdracht(metOmgeving: MetOmgeving): Command {
  const opdracht = new Command('behandeltijd')
    .description('Schrijft de behandeltijd per zaak, medewerker of dag')
    .addOption(
      new Option('--per <wat>', 'waarover wordt opgeteld').choices(['zaak', 'medewerker', 'dag']).makeOptionMandatory(),
    )
    .addOption(new Option('--formaat <formaat>', 'vorm van het bestand').choices(['json', 'csv']).makeOptionMandatory())
    .requiredOption('--uit <bestand>', 'waarheen')
    .option('--kap <minuten>', 'reken opnieuw met deze kap', minuten);
  return metHerkenbaar(opdracht)
    .addHelpText('after', UITLEG)
    .action((opties: Opties) => {
      controleerHerkenbaar(opties);
      return metOmgeving({ projecties: true }, (omgeving) => exporteer(opties, omgeving));
    });
}

async function exporteer(opties: Opties, omgeving: Omgeving): Promise<Uitgang> {
  const { pool, projecties, store, klok } = omgeving;
  await projecties.wacht(BEHANDELTIJD, await store.head());

  const { per, kap, formaat, uit } = opties;
  const vandaag = new LokaleDagen(STANDAARD.zone).dagVan(klok.nu()).datum;
  const rijen =
    kap === undefined
      ? await sommen(pool, per, sleutelVan(berekeningMet()), vandaag)
      : await herbereken(pool, per, { ...STANDAARD, kap }, vandaag);
  const benoemd = per === 'medewerker' ? await metNamen(rijen, opties, omgeving) : rijen;
  const som = benoemd.reduce((totaal, rij) => totaal + rij.kap, 0);
  await schrijfBestand(uit, {
    delen: formaat === 'json' ? millisecondenTekst(benoemd.map((rij) => [rij.sleutel, rij.kap])) : csv(per, benoemd),
    melding: () => `${uit}: ${benoemd.length} regels, ${som} ms`,
    signaal: omgeving.signaal,
  });
  return 0;
}

async function metNamen(rijen: readonly Som[], opties: Opties, omgeving: Omgeving): Promise<Som[]> {
  const nummers = () => Promise.resolve(rijen.map((rij) => Number(rij.sleutel)));
  const naamVan = await naamgeving(
    opties,
    `exporteer behandeltijd --per medewerker --formaat ${opties.formaat}`,
    nummers,
    omgeving,
  );
  return rijen
    .map((rij) => ({ ...rij, sleutel: naamVan(Number(rij.sleutel)) }))
    .sort((a, b) => compareCodePoints(a.sleutel, b.sleutel));
}

function csv(per: Per, rijen: readonly Som[]): AsyncGenerator<string> | Generator<string> {
  return csvTekst(
    [per === 'zaak' ? 'zaaknummer' : per, 'milliseconden', 'minimum', 'maximum'],
    rijen.map((som) => {
      const { minimum, maximum } = bandVan(som);
      return [som.sleutel, som.kap, minimum, maximum];
    }),
  );
}

function minuten(tekst: string): number {
  const ms = Number(tekst) * 60_000;
  if (!/^\d+(\.\d+)?$/.test(tekst) || !Number.isSafeInteger(ms) || ms < 1) {
    throw new InvalidArgumentError('Verwacht een aantal minuten groter dan 0.');
  }
  return ms;
}
