import { randomUUID } from 'node:crypto';
import { naarMetadata } from '@zaakstroom/catalogus';
import { PostgresEventStore, type Append } from '@zaakstroom/event-store';
import { openDatabase } from '@zaakstroom/postgres';
import { zaakstroom } from '@zaakstroom/zaken';

const DAG = 86_400_000;
/** Received in the two years from here on. */
const BEGIN = Date.UTC(2025, 0, 1);
const METADATA = naarMetadata({ schemaversie: 2, tijdstip: Date.UTC(2026, 0, 31), medewerker: 123_456_789 });

/** Lays so many bezwaren ready in Arnhem, straight into the store. @returns the position of the last event */
export async function vulVoorraad(dataMap: string, zaken: number): Promise<string> {
  const database = await openDatabase({ dataDir: dataMap, name: 'bench' });
  const store = await PostgresEventStore.open(database.pool, database.config);
  try {
    for (let n = 0; n < zaken; n += 1_000) {
      await store.appendInOrder(Array.from({ length: 1_000 }, (_, i) => zaak(n + i)));
    }
    return await store.head();
  } finally {
    await store.close();
    await database.close();
  }
}

function zaak(n: number): Append {
  const dag = (na: number): string => new Date(BEGIN + (((n * 7_919) % 700) + na) * DAG).toISOString().slice(0, 10);
  const streefdatum = dag(84);
  const zaaknummer = `B2026${String(n + 1).padStart(7, '0')}`;
  const geregistreerd = { zaaknummer, zaaktype: 'bezwaar', ontvangenOp: dag(0), streefdatum, locatie: 'Arnhem' };
  const geclassificeerd = { zaaksoort: 'overig', zwaarte: n % 3 === 0 ? 'C' : 'E', uitworpredenen: [], streefdatum };
  return {
    stream: zaakstroom(randomUUID()),
    expected: 'no-stream',
    events: [
      { id: randomUUID(), type: 'ZaakGeregistreerd', data: geregistreerd, metadata: METADATA },
      { id: randomUUID(), type: 'ZaakGeclassificeerd', data: geclassificeerd, metadata: METADATA },
    ],
  };
}
