import 'reflect-metadata';
import { openDatabase } from '@zaakstroom/postgres';
import { RegistreerZaakDto } from '@zaakstroom/zaken';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import fastify from 'fastify';

/** The floor of registering: a bare Fastify route that validates the same DTO and inserts one row. */
const { pool, close } = await openDatabase({ dataDir: process.env['ZAAKSTROOM_DATA']!, name: 'kaal' });
await pool.query(
  'create table if not exists kaal (id bigint generated always as identity primary key, inhoud jsonb not null)',
);
const server = fastify();
server.post('/zaken', async (verzoek, antwoord) => {
  const dto = plainToInstance(RegistreerZaakDto, verzoek.body);
  const fouten = await validate(dto, { whitelist: true, forbidNonWhitelisted: true });
  if (fouten.length > 0) return antwoord.code(400).send(fouten);
  const { rows } = await pool.query<{ id: string }>('insert into kaal (inhoud) values ($1) returning id', [
    JSON.stringify(dto),
  ]);
  return antwoord.code(201).send({ id: rows[0]!.id, ...dto });
});
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => void server.close().then(close));
