-- The ground every module stands on: roles, the commune wall, audit, outbox, keys of forms, rate limits.
-- Each table that belongs to a commune carries commune_id and is seen only by a transaction that entered that commune.

create function current_commune() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.commune_id', true), '')::uuid $$;

-- Puts a table behind the commune wall and gives the app its ordinary rights.
create procedure wall_off(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_commune on %s using (commune_id = (select current_commune())) with check (commune_id = (select current_commune()))', target);
  execute format('grant select, insert, update, delete on %s to loalang_app', target);
end $$;

grant usage on schema public to loalang_app;

create table commune (
  id uuid primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('xa', 'phuong', 'dac-khu')),
  province text not null check (province <> ''),
  village_word text not null default 'thôn',
  is_sample boolean not null default false,
  host text unique,
  founded_at timestamptz not null
);
alter table commune enable row level security;
create policy own_commune on commune using (id = (select current_commune())) with check (id = (select current_commune()));
grant select, insert, update on commune to loalang_app;

-- A sample commune and a real one never share a database: what is invented must not stand beside what is true.
create function sample_stands_alone() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from commune where is_sample <> new.is_sample) then
    raise exception 'sample-stands-alone' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger sample_stands_alone before insert on commune for each row execute function sample_stands_alone();

-- The audit log can only grow (inspection evidence).
create table audit_entry (
  id uuid primary key,
  commune_id uuid not null references commune,
  at timestamptz not null,
  act text not null,
  actor_kind text not null,
  actor_id uuid,
  record_type text,
  record_id uuid,
  delta jsonb not null,
  request_id text
);
create index on audit_entry (commune_id, at desc);
create index on audit_entry (commune_id, record_type, record_id);
alter table audit_entry enable row level security;
create policy own_commune on audit_entry using (commune_id = (select current_commune())) with check (commune_id = (select current_commune()));
grant select, insert on audit_entry to loalang_app;
create function only_grows() returns trigger language plpgsql as
  $$ begin raise exception '% only grows', tg_table_name; end $$;
create trigger only_grows before update or delete on audit_entry for each row execute function only_grows();
create trigger only_grows_truncate before truncate on audit_entry for each statement execute function only_grows();

create table outbox_fact (
  id uuid primary key,
  commune_id uuid not null references commune,
  name text not null,
  payload jsonb not null,
  emitted_at timestamptz not null,
  delivered_at timestamptz
);
create index on outbox_fact (emitted_at) where delivered_at is null;
call wall_off('outbox_fact');

create table idempotency_key (
  commune_id uuid not null references commune,
  act text not null,
  key text not null check (length(key) between 8 and 100),
  claimed_at timestamptz not null,
  result jsonb,
  primary key (commune_id, act, key)
);
create index on idempotency_key (claimed_at);
call wall_off('idempotency_key');

create table setting (
  commune_id uuid not null references commune,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (commune_id, name)
);
call wall_off('setting');

-- Counts of attempts per key and window: slows down guessing, survives a restart, shared by several machines.
create table attempt (
  key text not null,
  window_start timestamptz not null,
  count int not null default 0,
  primary key (key, window_start)
);
grant select, insert, update, delete on attempt to loalang_app;
