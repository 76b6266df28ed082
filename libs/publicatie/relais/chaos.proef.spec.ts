import { whyNoKafka, type TestCluster } from '@zaakstroom/kafka/testing';
import { chaos, perPartitie } from '../testing/chaos.js';
import { Opstelling } from '../testing/opstelling.js';

const geen = await whyNoKafka('chaos with a real broker');

(geen === undefined ? describe : describe.skip)('the relay, killed fifty times, and the broker five', () => {
  let kafka: TestCluster;
  let opstelling: Opstelling;
  beforeAll(async () => {
    kafka = await Opstelling.kafka();
    opstelling = await Opstelling.maak(kafka);
  });
  afterAll(async () => {
    await opstelling.sluit();
    await kafka.stop();
  });

  it('leaves each partition with exactly the expected sequence for a read_committed reader', async () => {
    const plan = { events: 20_000, dingen: 500, moorden: 50, herstarts: kafka.broker ? 5 : 0 };
    const begin = Date.now();
    const verslag = await chaos(opstelling, plan);
    const partities = perPartitie(verslag);
    for (const { is, hoort } of partities) expect(is).toEqual(hoort);
    expect(partities.reduce((som, { is }) => som + is.length, 0)).toBe(plan.events);
    const laatste = partities.map(({ partitie }) =>
      verslag.gelezen
        .filter(({ partition }) => partition === partitie)
        .reduce((max, { offset }) => (offset > max ? offset : max), 0n),
    );
    const plaatsen = laatste.reduce((som, offset) => som + Number(offset) + 1, 0);
    process.stdout.write(
      `\nchaos: ${plan.moorden} kills of the relay (${verslag.raak - plan.herstarts} after it had published), ${plan.herstarts} of the broker, ` +
        `${plan.events} events in ${((Date.now() - begin) / 1_000).toFixed(0)} s; read ${verslag.gelezen.length} in ${partities.length} partitions, ` +
        `no gap, no double; ${plaatsen - verslag.gelezen.length} places hold marks or what was aborted\n`,
    );
  });
});
