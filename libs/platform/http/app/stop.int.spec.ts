import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { DingenModule, stand } from '../testing/dingen.js';
import { maakProefapp } from '../testing/proefapp.js';
import { stopRustig, StopTeTraag } from './stop.js';

const gebeurd: string[] = [];

@Injectable()
class Pool implements OnModuleDestroy {
  onModuleDestroy(): void {
    gebeurd.push('pool dicht');
  }
}

@Module({ imports: [DingenModule], providers: [Pool] })
class MetPool {}

let klaar: () => void;
let begonnen: Promise<void>;
beforeEach(() => {
  gebeurd.length = 0;
  stand.traag = new Promise<void>((resolve) => (klaar = resolve));
  begonnen = new Promise<void>((resolve) => (stand.opTraag = resolve));
});

async function luister(): Promise<{ app: Awaited<ReturnType<typeof maakProefapp>>['app']; port: number }> {
  const { app } = await maakProefapp({}, MetPool);
  await app.listen(0, '127.0.0.1');
  return { app, port: (app.getHttpServer().address() as AddressInfo).port };
}

async function vraag(port: number, path: string, agent: Agent): Promise<{ antwoord: IncomingMessage; inhoud: string }> {
  const verzoek = request({ port, host: '127.0.0.1', path, agent, headers: { authorization: 'Bearer goed' } }).end();
  const [antwoord] = (await once(verzoek, 'response')) as [IncomingMessage];
  return { antwoord, inhoud: await text(antwoord) };
}

describe('stopRustig', () => {
  it('finishes the request in flight, then closes the app, and takes no new connections', async () => {
    const { app, port } = await luister();
    const agent = new Agent({ keepAlive: true });
    const traag = vraag(port, '/v1/dingen/traag', agent);
    await begonnen;
    const gestopt = stopRustig(app, {
      vooraf: async () => void gebeurd.push('vooraf'),
      achteraf: async () => void gebeurd.push('achteraf'),
    }).then(() => gebeurd.push('gestopt'));
    const [fout] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(fout.code).toBe('ECONNREFUSED');
    expect(gebeurd).toEqual(['vooraf']);
    klaar();
    const { antwoord, inhoud } = await traag;
    expect([antwoord.statusCode, inhoud, antwoord.headers.connection]).toEqual([200, '{"klaar":true}', 'close']);
    await gestopt;
    expect(gebeurd).toEqual(['vooraf', 'pool dicht', 'achteraf', 'gestopt']);
    agent.destroy();
  });

  it('still serves what comes in on an open connection, and tells it to close', async () => {
    const { app, port } = await luister();
    const open = new Agent({ keepAlive: true, maxSockets: 1 });
    await vraag(port, '/_healthz/livez', open);
    const traag = vraag(port, '/v1/dingen/traag', new Agent());
    await begonnen;
    const gestopt = stopRustig(app);
    const { antwoord } = await vraag(port, '/v1/dingen/wie', open);
    expect([antwoord.statusCode, antwoord.headers.connection]).toEqual([200, 'close']);
    klaar();
    await traag;
    await gestopt;
  });

  it('lets go of open connections that bring nothing', async () => {
    const { app, port } = await luister();
    const stil = connect(port, '127.0.0.1');
    await once(stil, 'connect');
    const open = new Agent({ keepAlive: true });
    await vraag(port, '/_healthz/livez', open);
    await stopRustig(app, {}, { geduld: 1, uiterlijk: 2_000 }).catch((fout: unknown) => gebeurd.push(String(fout)));
    expect(gebeurd).toEqual(['pool dicht']);
    open.destroy();
    stil.destroy();
  });

  it('stops once, however often it is asked', async () => {
    const { app } = await luister();
    const achteraf = async (): Promise<void> => void gebeurd.push('achteraf');
    await Promise.all([stopRustig(app, { achteraf }), stopRustig(app, { achteraf })]);
    expect(gebeurd).toEqual(['pool dicht', 'achteraf']);
  });

  it('stops an app that never listened', async () => {
    const { app } = await maakProefapp({}, MetPool);
    await stopRustig(app);
    expect(gebeurd).toEqual(['pool dicht']);
  });

  it('cuts off what does not end in time', async () => {
    const { app, port } = await luister();
    const agent = new Agent();
    const traag = vraag(port, '/v1/dingen/traag', agent);
    const afgebroken = expect(traag).rejects.toThrow(/hang up|ECONNRESET/);
    await begonnen;
    const achteraf = async (): Promise<void> => void gebeurd.push('achteraf');
    await expect(stopRustig(app, { achteraf }, { uiterlijk: 20 })).rejects.toThrow(StopTeTraag);
    await afgebroken;
    // The database has to be closed also then: it ran on.
    expect(gebeurd).toContain('achteraf');
    klaar();
  });
});
