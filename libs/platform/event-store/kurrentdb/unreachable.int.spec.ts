import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { KurrentDbEventStore, StoreUnavailable } from '../index.js';
import { Connection } from './connection.js';
import { InvalidConnectionString } from './connection-string.js';

/** A port on which nobody answers gRPC; `calls` counts who tried. */
async function silentPort(): Promise<{ port: number; calls: () => number; close: () => Promise<unknown> }> {
  let calls = 0;
  const server: Server = createServer((socket) => {
    calls++;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    calls: () => calls,
    close: () => once(server.close(), 'close'),
  };
}

describe('a KurrentDB server that does not answer', () => {
  it('is told as the port tells it, without the password', async () => {
    const { port, close } = await silentPort();
    await close();
    const opening = KurrentDbEventStore.open(`kurrentdb://admin:geheim123@127.0.0.1:${port}?tls=false`);
    const error = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect((error as Error).message).toContain('UNAVAILABLE');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('geheim123');
  });

  it('is asked anew by every read: the client itself never tries again after its first failure', async () => {
    const { port, calls, close } = await silentPort();
    const connection = await Connection.to(`kurrentdb://127.0.0.1:${port}?tls=false`);
    const read = () => connection.read((client) => Array.fromAsync(client.readAll({ maxCount: 1 })));
    await expect(read()).rejects.toThrow(StoreUnavailable);
    const first = calls();
    expect(first).toBeGreaterThan(0);
    await expect(read()).rejects.toThrow(StoreUnavailable);
    expect(calls()).toBeGreaterThan(first);
    await connection.close();
    await close();
  });

  it('is not even asked with a connection string that the client would read otherwise, or print', async () => {
    const opening = KurrentDbEventStore.open('kurrentdb://admin:geheim123@127.0.0.1:1?tsl=false');
    const error = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidConnectionString);
    expect((error as Error).message).not.toContain('geheim123');
  });
});
