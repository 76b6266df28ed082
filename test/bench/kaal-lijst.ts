import { openDatabase } from '@zaakstroom/postgres';
import fastify from 'fastify';

/** The floor of a list: a bare Fastify route that runs the SQL of a first page of 50 and sends its rows. */
const { pool, close } = await openDatabase({ dataDir: process.env['ZAAKSTROOM_DATA']!, name: 'kaal' });
const server = fastify();
server.get('/zaken', async () => {
  const { rows } = await pool.query<{ zaak_id: string; zaak: object }>(
    `select zaak_id, zaak from werkverdeling.zaken
      where status = 'in werkvoorraad' and locatie = $1 and zaaktype = $2
      order by streefdatum asc, ontvangen_op asc, zaaknummer asc limit $3`,
    ['Arnhem', 'bezwaar', 51],
  );
  return { results: rows.slice(0, 50).map(({ zaak_id, zaak }) => ({ zaakId: zaak_id, ...zaak })) };
});
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => void server.close().then(close));
