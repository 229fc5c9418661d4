-- What stands above a yearly plan, and by what its work is counted: programmes, topics, audiences.
-- The standard topics and audiences are data of the program with the day from which they hold; a commune's row replaces or ends one, or adds its own.

create table programme (
  id uuid primary key,
  commune_id uuid not null references commune,
  kind text not null check (kind in ('programme', 'scheme', 'resolution', 'period-plan', 'other')),
  name text not null check (name <> ''),
  number text,
  issuer text,
  from_year int not null check (from_year between 1990 and 2100),
  to_year int not null,
  goals jsonb not null default '[]',
  source_note text,
  folded text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  check (to_year >= from_year)
);
call wall_off('programme');

create table plan_programme (
  commune_id uuid not null references commune,
  plan_id uuid not null references plan on delete cascade,
  programme_id uuid not null references programme,
  stage text,
  primary key (plan_id, programme_id)
);
call wall_off('plan_programme');

create table catalogue_entry (
  commune_id uuid not null references commune,
  catalogue text not null check (catalogue in ('topic', 'audience')),
  code text not null check (code ~ '^[A-Z0-9]{2,8}$'),
  label text not null check (label <> ''),
  from_on date,
  to_on date,
  primary key (commune_id, catalogue, code),
  check (to_on is null or from_on is null or to_on >= from_on)
);
call wall_off('catalogue_entry');

create table plan_audience (
  commune_id uuid not null references commune,
  plan_id uuid not null references plan on delete cascade,
  code text not null,
  primary key (plan_id, code)
);
call wall_off('plan_audience');

create table task_topic (
  commune_id uuid not null references commune,
  task_id uuid not null references task on delete cascade,
  code text not null,
  primary key (task_id, code)
);
call wall_off('task_topic');
