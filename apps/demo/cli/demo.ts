import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { metStopsignaal, totStopsignaal, VerkeerdGebruik, Voortgang } from '@zaakstroom/opdrachtregel';
import type { Rollen } from '@zaakstroom/toegang';
import { ontwikkelUitgever } from '@zaakstroom/toegang/ontwikkeling';
import { meldAan } from '../http/aanmelden.js';
import { HttpLocatiesysteem } from '../http/http-locatiesysteem.js';
import { Verbinding } from '../http/verbinding.js';
import { bezetting, iedereen, type Persoon } from '../simulatie/bezetting.js';
import { rapport } from '../rapport/rapport.js';
import { dagVan, moment } from '../simulatie/kalender.js';
import { periode, simuleer, type Scenario } from '../simulatie/simulatie.js';
import { opdrachtMetOpties, type Opties } from './opties.js';

/** What the settings of the system say; asked when the command runs. */
export interface Omgeving {
  readonly dataMap: string;
  readonly poort: number;
}

/** Part of the work that goes into the stock of the begin, about. */
const VOORRAAD = 0.1;
const TOKEN_SECONDEN = 24 * 3_600;

/** `demo`: simulated working weeks against a running development system. */
export function demoOpdracht(omgeving: () => Omgeving, rollen: Rollen): Command {
  return opdrachtMetOpties().action((opties: Opties) =>
    metStopsignaal(async (signaal) => {
      const { dataMap, poort } = omgeving();
      const adres = opties.adres ?? `http://127.0.0.1:${poort}`;
      const mensen = iedereen(bezetting(opties.locatie, opties.medewerkers));
      const verbinding = new Verbinding(adres, await tokensVoor(mensen, dataMap, rollen));
      const werk = async (): Promise<string> => {
        await meldAan(mensen, verbinding, periode(opties).van);
        await eisLeeg(opties, verbinding);
        const gedaan = await speel(opties, verbinding, signaal);
        return rapport(opties, verbinding, adres, gedaan);
      };
      process.stdout.write(await totStopsignaal(werk(), signaal));
    }),
  );
}

async function tokensVoor(
  mensen: readonly Persoon[],
  dataMap: string,
  rollen: Rollen,
): Promise<ReadonlyMap<string, string>> {
  const uitgever = await ontwikkelUitgever(dataMap, rollen);
  const paren = mensen.map(async ({ rol, ...rest }) => {
    return [rest.sub, await uitgever.geefToken({ ...rest, rollen: [rol] }, TOKEN_SECONDEN)] as const;
  });
  return new Map(await Promise.all(paren));
}

/** The same people would work these weeks twice. @throws VerkeerdGebruik */
async function eisLeeg(scenario: Scenario, verbinding: Verbinding): Promise<void> {
  const { van, tot } = periode(scenario);
  const [wie] = bezetting(scenario.locatie, scenario.medewerkers).werkvoorbereiders;
  const vraag = `pageSize=1&ontvangenVanaf=${dagVan(van).toString()}&ontvangenTot=${dagVan(tot).toString()}`;
  const { inhoud } = await verbinding.vraag({ wie: wie!.sub, moment: tot, pad: `/v1/zaken?${vraag}` });
  if ((inhoud as { readonly results: readonly unknown[] }).results.length === 0) return;
  throw new VerkeerdGebruik(
    `in ${scenario.locatie} liggen al zaken uit deze weken; kies een ander --begin of een andere --locatie, of begin met een lege ZAAKSTROOM_DATA`,
  );
}

/** @returns how often the system accepted each act */
async function speel(
  scenario: Scenario,
  verbinding: Verbinding,
  signaal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const { van, tot } = periode(scenario);
  const begin = moment(scenario.begin, 0);
  const systeem = new HttpLocatiesysteem(verbinding, randomUUID());
  const voortgang = new Voortgang('verzoeken', 1);
  let klok = van;
  try {
    await simuleer(scenario, systeem, (nu) => {
      klok = nu;
      signaal.throwIfAborted();
      const deel =
        nu < begin ? VOORRAAD * deelVan(van, begin, nu) : VOORRAAD + (1 - VOORRAAD) * deelVan(begin, tot, nu);
      voortgang.zet(deel, verbinding.aantal);
    });
    voortgang.zet(1, verbinding.aantal);
    return systeem.gedaan;
  } finally {
    // What is under way is finished, also when something went wrong or somebody stops.
    await systeem.klaar().catch(() => undefined);
    voortgang.klaar();
    // On standard error: the figures are the same every time, this is not.
    const tempo = `${voortgang.seconden.toFixed(1)} s (${voortgang.snelheid(verbinding.aantal)}/s)`;
    const zaken = systeem.gedaan.get('registratie') ?? 0;
    process.stderr.write(
      `${verbinding.aantal} verzoeken in ${tempo}: ${zaken} zaken, gespeeld tot en met ${dagVan(klok).toString()}; wat gedaan is blijft staan\n`,
    );
  }
}

const deelVan = (van: number, tot: number, nu: number): number => (nu - van) / (tot - van);
