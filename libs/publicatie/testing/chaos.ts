import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as na } from 'node:timers/promises';
import type { Read } from '@zaakstroom/kafka/testing';
import { getikt, gezien } from './dingen.js';
import type { Opstelling } from './opstelling.js';

export interface Chaosplan {
  readonly events: number;
  readonly dingen: number;
  /** kill -9 of the relay at a moment of chance. */
  readonly moorden: number;
  /** kill -9 of the broker, and a start on what it left. */
  readonly herstarts: number;
}

export interface Chaosverslag {
  /** Events in the order of the store, as `<thing> <number>`. */
  readonly verwacht: readonly string[];
  readonly gelezen: readonly Read[];
  /** Kills in the middle of work: the relay had published since it began. */
  readonly raak: number;
}

/**
 * Events are produced while relays are killed and the broker is: each kill comes some time after the relay before it began to publish, by
 * chance within and between transactions. When all is produced and the last relay is left alone, everything is read.
 */
export async function chaos(opstelling: Opstelling, plan: Chaosplan): Promise<Chaosverslag> {
  const { events, dingen, moorden, herstarts } = plan;
  const verwacht: string[] = [];
  const gedaan = new AbortController();
  const produceer = async () => {
    const nummers = new Map<string, number>();
    for (let i = 0; i < events; i++) {
      const ding = `d${Math.floor(Math.random() * dingen)}`;
      const nr = (nummers.get(ding) ?? 0) + 1;
      nummers.set(ding, nr);
      verwacht.push(`${ding} ${nr}`);
      await opstelling.store.append(getikt(ding, nr));
      if (i % 7 === 0) await opstelling.store.append(gezien(ding));
      // Spread over the killing: a relay that has caught up is killed while it waits, one that has not while it works.
      if (i % 20 === 0) await na(Math.random() * 2 * tempo);
    }
    gedaan.abort();
  };
  const tempo = ((moorden + herstarts) * 1_500) / (events / 20);
  const productie = produceer();

  let raak = 0;
  const beurten = Array.from({ length: moorden + herstarts }, (_, i) =>
    herstarts > 0 && i % Math.ceil((moorden + herstarts) / herstarts) === 1 ? 'broker' : 'relais',
  );
  let relais = beginnend(opstelling);
  for (const beurt of beurten) {
    await Promise.race([relais.gepubliceerd, ...(gedaan.signal.aborted ? [na(500)] : [])]);
    raak++;
    await na(Math.random() * 150);
    if (beurt === 'broker') {
      await opstelling.kafka.broker!.kill();
      await opstelling.kafka.broker!.restart();
    } else {
      await opstelling.dood(relais.kind);
      relais = beginnend(opstelling);
    }
  }
  await productie;
  const gelezen = await opstelling.lees(verwacht.length, undefined, 120_000);
  return { verwacht, gelezen, raak };
}

function beginnend(opstelling: Opstelling): { kind: ChildProcess; gepubliceerd: Promise<unknown> } {
  const klaar = Promise.withResolvers<void>();
  const kind = opstelling.start((regel) => {
    if (regel.startsWith('gepubliceerd')) klaar.resolve();
  });
  return { kind, gepubliceerd: Promise.race([klaar.promise, once(kind, 'exit')]) };
}

/** Per partition what was read and what should have been, in order: the events of the things that fall in it, as the store has them. */
export function perPartitie({
  verwacht,
  gelezen,
}: Chaosverslag): { partitie: number; is: string[]; hoort: string[] }[] {
  const nummer = ({ key, value }: Read) => `${key} ${(JSON.parse(value!) as { data: { nr: number } }).data.nr}`;
  const partitieVan = new Map(gelezen.map(({ key, partition }) => [key, partition]));
  return [...Map.groupBy(gelezen, ({ partition }) => partition)].map(([partitie, berichten]) => ({
    partitie,
    is: berichten.sort((a, b) => Number(a.offset - b.offset)).map(nummer),
    hoort: verwacht.filter((event) => partitieVan.get(event.split(' ')[0]) === partitie),
  }));
}
