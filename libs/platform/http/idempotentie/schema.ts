import type { MigrationStep } from '@zaakstroom/postgres';

/**
 * What was asked under which key, and what was answered: no body, no key, no person, only HMACs of them. `status` is null while the
 * operation is under way, or when the process died in the middle; `geweigerd` says that it was refused and changed nothing.
 */
export const IDEMPOTENTIE_STAPPEN: readonly MigrationStep[] = [
  {
    name: 'table',
    sql: `
      create table idempotentie (
        sleutel bytea primary key,
        vingerafdruk bytea not null,
        operatie_id uuid not null,
        ids jsonb not null,
        geweigerd boolean not null default false,
        status smallint,
        kopregels jsonb,
        positie text,
        gemaakt_op timestamptz not null default now()
      );
      create index idempotentie_gemaakt_op on idempotentie (gemaakt_op);
    `,
  },
];
