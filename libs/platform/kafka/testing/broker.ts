import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaLibs } from './artefacts.js';

const PREFIX = 'zaakstroom-kafka-';

/** One node of Apache Kafka in KRaft mode on loopback, in a folder of its own. */
export class Broker {
  private process: ChildProcess | undefined;
  private readonly atExit = () => this.process?.kill('SIGKILL');

  private constructor(
    private readonly folder: string,
    private readonly libs: string,
    private readonly port: number,
  ) {
    process.once('exit', this.atExit);
  }

  /** @param wanted the port where it answers; left out: a free one */
  static async start(wanted?: number): Promise<Broker> {
    clearAbandoned();
    const libs = await kafkaLibs();
    const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
    const [free, controller] = await freePorts(2);
    const port = wanted ?? free!;
    const broker = new Broker(folder, libs, port);
    writeFileSync(join(folder, 'server.properties'), properties(folder, port, controller!));
    const id = `Z${randomBytes(16).toString('base64url').slice(1)}`; // one that begins with a dash would be an option
    await broker.java('format', 'kafka.tools.StorageTool', 'format', '--standalone', '-t', id, '-c', broker.config);
    await broker.restart();
    return broker;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** After a kill; resolves when it answers. */
  async restart(): Promise<void> {
    this.process = this.spawn('server', ['kafka.Kafka', this.config]);
    writeFileSync(join(this.folder, 'pid'), String(this.process.pid));
    while (!(await answers(this.port))) {
      if (this.process.exitCode !== null) throw new Error(`the broker ended: ${this.said('server')}`);
      await sleep(50);
    }
  }

  /** kill -9. What it had told its clients to be written it still has: the pages are those of the machine. */
  async kill(): Promise<void> {
    const { process: running } = this;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill();
    process.removeListener('exit', this.atExit);
    await rm(this.folder, { recursive: true, force: true });
  }

  private get config(): string {
    return join(this.folder, 'server.properties');
  }

  private async java(log: string, ...args: string[]): Promise<void> {
    const [code] = (await once(this.spawn(log, args), 'exit')) as [number];
    if (code !== 0) throw new Error(`java ${args.join(' ')} ended with ${code}: ${this.said(log)}`);
  }

  private spawn(log: string, args: readonly string[]): ChildProcess {
    const out = openSync(join(this.folder, `${log}.log`), 'a');
    // It starts in two thirds of the time without the second compiler, and shares few cores with the tests.
    const options = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(this.libs, '*')];
    const child = spawn('java', [...options, ...args], { cwd: this.folder, stdio: ['ignore', out, out] });
    closeSync(out);
    return child;
  }

  private said(log: string): string {
    return readFileSync(join(this.folder, `${log}.log`), 'utf8').slice(-2_000);
  }
}

const properties = (folder: string, port: number, controller: number): string => `
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs=${join(folder, 'data')}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=2
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=2
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`;

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Brokers of test runs that were killed before they could clean up. */
function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    if (alive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    try {
      const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL');
    } catch {
      // It never started, or is gone.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
