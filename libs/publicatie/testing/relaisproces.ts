import { PostgresEventStore } from '@zaakstroom/event-store';
import { KafkajsCluster } from '@zaakstroom/kafka';
import { Leases } from '@zaakstroom/leases';
import { openPool } from './pool.js';
import type { ClientConfig } from 'pg';
import { Berichtenmaker } from '../domein/bericht.js';
import { Relais } from '../relais/relais.js';
import { Gebeurtenissenstroom } from '../stromen/gebeurtenissen.js';
import { DINGEN } from './dingen.js';
import { ALTIJD_VRIJ } from './leases.js';

/** A relay as a process of its own, to be killed. It says a line for whatever happens. */
const { config, brokers, naamruimte, metLeases } = JSON.parse(process.argv[2]!) as {
  config: ClientConfig;
  brokers: string[];
  naamruimte: string;
  metLeases: boolean;
};
const zeg = (regel: string) => process.stdout.write(`${regel}\n`);
const pool = openPool(config);
const store = await PostgresEventStore.open(pool, config);
const relais = new Relais(
  new Gebeurtenissenstroom(store, new Berichtenmaker(DINGEN, '00000000000000000000')),
  new KafkajsCluster({ brokers }, 'relaisproces', () => undefined),
  metLeases ? await Leases.open({ pool, config }) : ALTIJD_VRIJ,
  {
    opBegin: (_, voortgang) => zeg(`begin ${voortgang ?? ''}`),
    opGepubliceerd: (_, { berichten }) => zeg(`gepubliceerd ${berichten.length}`),
    opFout: (_, fout) => zeg(`fout ${(fout as Error).message}`),
  },
  naamruimte,
);
relais.start();
zeg('gestart');
