/** Key of the advisory lock under which positions are given out. */
const APPEND_LOCK = 0x7a61616b;

/**
 * Positions are given out under one lock, after all checks, and the lock is held until the commit is visible: a
 * reader that sees position n has seen everything before n. An identity column cannot promise that: it loses events
 * under concurrent writers.
 *
 * `append_events` takes groups (one stream each, distinct within a call; expected -2 any, -1 no stream) and their
 * events in the order in which positions must rise. A group that cannot be written is told, not raised:
 *   status 0  its events took the next positions
 *   status 1  the stream is not where the group expects it
 *   status 2  at least one of its event ids is known already
 * With `together` nothing is written unless every group can be. Without `careful` ids are not looked up, nor streams that
 * should be new: the unique constraints guard both, and a call that meets one of them fails whole, to be repeated with care.
 * Two look-ups a row less made a batch a third faster.
 *
 * Plans are made when the table is still empty and live as long as the connection: without `enable_seqscan = off`
 * they would scan the whole table for each batch until the first analyze.
 */
export const EVENT_STORE_STEPS = [
  {
    name: 'events',
    sql: `
create schema event_store;

create table event_store.events (
  position    bigint primary key,
  stream      text collate "C" not null,
  revision    bigint not null,
  type        text collate "C" not null,
  id          uuid not null,
  data        json not null,
  metadata    json not null,
  recorded_at timestamptz not null,
  constraint events_stream_revision unique (stream, revision),
  constraint events_id unique (id)
);

create function event_store.append_events(
  together boolean, careful boolean, g_stream text[], g_expected bigint[],
  e_group int[], e_offset int[], e_type text[], e_id uuid[], e_data json[], e_metadata json[],
  out base bigint, out status int[], out head bigint[])
language plpgsql
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
  known int[];
begin
  perform pg_advisory_xact_lock(${APPEND_LOCK});

  if careful then
    select array_agg(distinct e.g) into known
      from rows from (unnest(e_group), unnest(e_id)) as e(g, i)
     where exists (select from event_store.events k where k.id = e.i);
  end if;

  select array_agg(case when g.o = any (known) then 2 when g.e = -2 or g.e = h.revision then 0 else 1 end order by g.o),
         array_agg(h.revision order by g.o)
    into status, head
    from rows from (unnest(g_stream), unnest(g_expected)) with ordinality as g(s, e, o)
    cross join lateral (select case when g.e = -1 and not careful then -1 else
                        coalesce((select v.revision from event_store.events v
                        where v.stream = g.s order by v.revision desc limit 1), -1) end) as h(revision);

  if together and 0 <> any (status) then
    return;
  end if;

  base := coalesce((select max(v.position) from event_store.events v), 0);
  insert into event_store.events (position, stream, revision, type, id, data, metadata, recorded_at)
  select base + row_number() over (order by e.o), g_stream[e.g], head[e.g] + e.n, e.t, e.i, e.d, e.m, now
    from rows from (unnest(e_group), unnest(e_offset), unnest(e_type), unnest(e_id), unnest(e_data), unnest(e_metadata))
         with ordinality as e(g, n, t, i, d, m, o),
         clock_timestamp() as now
   where status[e.g] = 0;

  -- A wake-up only: readers go by position.
  perform pg_notify('event_store', '');
end $$;
`,
  },
];
