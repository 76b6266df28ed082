import { once } from 'node:events';
import { whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import type { ChildProcess } from 'node:child_process';
import { getikt } from '../testing/dingen.js';
import { Opstelling } from '../testing/opstelling.js';

const geen = await whyNoKafka('two relays with a real broker');

/** A relay with leases, and what it said. */
interface Deelnemer {
  readonly kind: ChildProcess;
  readonly regels: string[];
}

(geen === undefined ? describe : describe.skip)('two relays that share the work by a lease', () => {
  let kafka: TestCluster;
  let opstelling: Opstelling;
  beforeAll(async () => {
    kafka = await Opstelling.kafka();
  });
  afterAll(() => kafka.stop());
  beforeEach(async () => {
    opstelling = await Opstelling.maak(kafka);
  });
  afterEach(() => opstelling.sluit());

  const start = (): Deelnemer => {
    const regels: string[] = [];
    const kind = opstelling.start((regel) => {
      regels.push(regel);
      kind.emit('zei');
    }, true);
    return { kind, regels };
  };
  async function zei({ kind, regels }: Deelnemer, begin: string, vaker = 0): Promise<void> {
    while (regels.filter((regel) => regel.startsWith(begin)).length <= vaker) await once(kind, 'zei');
  }
  async function produceer(van: number, tot: number): Promise<void> {
    for (let nr = van; nr <= tot; nr++) await opstelling.store.append(getikt(`d${nr % 5}`, nr));
  }
  const nummers = async (aantal: number) =>
    (await opstelling.lees(aantal)).map(({ value }) => JSON.parse(value!).data.nr).sort((a, b) => a - b);
  const totEnMet = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

  it('a second one, started on purpose, publishes nothing and disturbs nobody', async () => {
    const eerste = start();
    await produceer(1, 1);
    await zei(eerste, 'gepubliceerd');
    const tweede = start();
    await zei(tweede, 'gestart');
    await produceer(2, 300);
    expect(await nummers(300)).toEqual(totEnMet(300));
    expect(tweede.regels).toEqual(['gestart']);
    expect(eerste.regels.filter((regel) => regel.startsWith('fout'))).toEqual([]);
  });

  it('the second goes on when the first is killed', async () => {
    const eerste = start();
    await produceer(1, 20);
    await zei(eerste, 'gepubliceerd');
    const tweede = start();
    await zei(tweede, 'gestart');
    await opstelling.dood(eerste.kind);
    await produceer(21, 40);
    await zei(tweede, 'gepubliceerd');
    expect(await nummers(40)).toEqual(totEnMet(40));
  });

  it('one that was paused and taken over writes nothing when it wakes up', async () => {
    const eerste = start();
    await produceer(1, 20);
    await zei(eerste, 'gepubliceerd');
    const tweede = start();
    await zei(tweede, 'gestart');
    eerste.kind.kill('SIGSTOP');
    await produceer(21, 40);
    await zei(tweede, 'gepubliceerd');
    const gezegd = eerste.regels.length;
    eerste.kind.kill('SIGCONT');
    await produceer(41, 60);
    await zei(eerste, 'fout');
    await produceer(61, 80);
    expect(await nummers(80)).toEqual(totEnMet(80));
    expect(eerste.regels.slice(gezegd).filter((regel) => regel.startsWith('gepubliceerd'))).toEqual([]);
  });
});
