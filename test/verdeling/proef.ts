import { openDatabase } from '@zaakstroom/postgres';
import { Serverproces } from '../e2e/serverproces.js';
import { Gedrang, type Daad, type Omvang } from './gedrang.js';
import { leesRijen, speurNa, type Houderschap } from './houders.js';

export interface Uitslag {
  /** What a reading of the whole store finds wrong, in the middle and at the end. */
  readonly bevindingen: readonly string[];
  readonly houderschappen: readonly Houderschap[];
  /** How often each act was answered with 201, and how often its event stands in the store. */
  readonly geslaagd: Readonly<Record<string, number>>;
  readonly opgetekend: Readonly<Record<string, number>>;
  /** Calls whose answer was lost with the process that was killed. */
  readonly herhaald: number;
  /** Calls that somebody else was before. */
  readonly verloren: number;
  readonly zaakIds: readonly string[];
  /** Zaken that could be taken when all had been let go, each as often as it was. */
  readonly opnieuwGenomen: readonly string[];
  readonly seconden: number;
}

const EVENT_VAN: Readonly<Record<Daad, string>> = {
  volgende: 'ZaakUitgegeven',
  keuze: 'ZaakToegewezen',
  'push van regie': 'ZaakToegewezen',
  'push van teamleider': 'ZaakToegewezen',
  vrijgave: 'ZaakVrijgegeven',
  afname: 'ZaakVrijgegeven',
  teruggave: 'ZaakTeruggegeven',
};

/**
 * Two servers on one database and a crowd over both; one server is killed halfway. Afterwards everything is let go, and taken again.
 * @param map data folder of its own
 */
export async function beproef(map: string, omvang: Omvang): Promise<Uitslag> {
  const servers = [await Serverproces.start(map), await Serverproces.start(map)];
  const database = await openDatabase({ dataDir: map, name: 'proef' });
  try {
    const gedrang = await Gedrang.van(map, servers, omvang);
    const van = performance.now();
    await gedrang.woed(async () => void (await servers[1]!.eindig('SIGKILL')));
    const seconden = (performance.now() - van) / 1_000;

    const gebeurd = await leesRijen(database.pool);
    const halverwege = speurNa(gebeurd);
    await tot(async () => (await gereserveerd(database.pool)) === 0);
    const gehouden = halverwege.houderschappen.filter(({ tot: einde }) => einde === undefined);
    await gedrang.ruimOp(gehouden.map(({ stream }) => stream.slice('zaak-'.length)));
    const genomen = await gedrang.voorraad.neemAlles(gedrang.adressen, omvang.mensen);
    const { bevindingen, houderschappen } = speurNa(await leesRijen(database.pool));

    const goed = gedrang.gedaan.filter(({ status }) => status === 201);
    return {
      bevindingen: [...new Set([...halverwege.bevindingen, ...bevindingen])],
      houderschappen,
      geslaagd: aantallen(goed.map(({ daad }) => EVENT_VAN[daad])),
      opgetekend: aantallen(gebeurd.map(({ type }) => type).filter((type) => Object.values(EVENT_VAN).includes(type))),
      herhaald: gedrang.gedaan.filter(({ herhaald }) => herhaald).length,
      verloren: gedrang.gedaan.length - goed.length,
      zaakIds: gedrang.zaakIds,
      opnieuwGenomen: genomen.map(({ zaakId }) => zaakId!),
      seconden,
    };
  } finally {
    const over = servers.filter(({ proces }) => proces.signalCode === null);
    for (const { proces } of over) proces.kill('SIGTERM');
    await database.close();
    for (const server of over) await server.eindig('SIGTERM');
  }
}

async function gereserveerd(pool: Awaited<ReturnType<typeof openDatabase>>['pool']): Promise<number> {
  const { rows } = await pool.query<{ aantal: number }>(
    'select count(*)::int as aantal from werkverdeling.zaken where gereserveerd_tot >= now()',
  );
  return rows[0]!.aantal;
}

async function tot(waar: () => Promise<boolean>): Promise<void> {
  for (const einde = Date.now() + 60_000; !(await waar());) {
    if (Date.now() > einde) throw new Error(`it did not become so: ${waar.toString()}`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

function aantallen(namen: readonly string[]): Record<string, number> {
  const geteld: Record<string, number> = {};
  for (const naam of namen.toSorted()) geteld[naam] = (geteld[naam] ?? 0) + 1;
  return geteld;
}
