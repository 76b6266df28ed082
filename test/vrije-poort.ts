import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of the loopback address that nothing listens on now: a fixed one may be the far end of a connection of somebody else. */
export async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
