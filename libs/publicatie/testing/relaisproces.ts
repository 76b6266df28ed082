import { PostgresEventStore } from '@zaakstroom/event-store';
import { KafkajsCluster } from '@zaakstroom/kafka';
import { Leases } from '@zaakstroom/leases';
import { openPool } from './pool.js';
import type { ClientConfig } from 'pg';
import { Berichtenmaker } from '../domein/bericht.js';
import { Peiler } from '../relais/peiler.js';
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
const OIN = '00000000000000000000';
const relais = new Relais(new Gebeurtenissenstroom(store, new Berichtenmaker(DINGEN, OIN)), {
  kafka: new KafkajsCluster({ brokers }, 'relaisproces', () => undefined),
  leases: metLeases ? await Leases.open({ pool, config }) : ALTIJD_VRIJ,
  naamruimte,
  peiler: new Peiler(store, OIN, naamruimte),
  luisteraar: {
    opBegin: (_, voortgang) => zeg(`begin ${voortgang ?? ''}`),
    // Of a part without messages nothing was published.
    opGepubliceerd: (_, { berichten }) => berichten.length > 0 && zeg(`gepubliceerd ${berichten.length}`),
    opFout: (_, fout) => zeg(`fout ${(fout as Error).message}`),
  },
});
relais.start();
zeg('gestart');
