import { openDatabase } from '@zaakstroom/postgres';
import fastify from 'fastify';
import { KALE_ZAKEN, NEEM_KALE_ZAAK } from './kale-zaken.js';

/** The floor of "volgende zaak": a bare Fastify route around one statement. */
const { pool, close } = await openDatabase({ dataDir: process.env['ZAAKSTROOM_DATA']!, name: 'kaal' });
await pool.query(KALE_ZAKEN);
const server = fastify();
server.post('/uitgiften', async (_verzoek, antwoord) => {
  const { rows } = await pool.query({ ...NEEM_KALE_ZAAK, values: ['Arnhem', 'bezwaar'] });
  return rows[0] === undefined ? antwoord.code(204).send() : antwoord.code(201).send(rows[0]);
});
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => void server.close().then(close));
