-- The work a plan becomes: tasks, who leads and who coordinates, the times they fall due, and what was said to whom about them.

create table task (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  ordinal int not null,
  ref text,
  title text not null check (title <> ''),
  origin text not null check (origin in ('form', 'appendix', 'duty', 'added')),
  assignment text not null check (assignment in ('assigned', 'requested')),
  timing_text text,
  schedule jsonb not null,
  contract jsonb not null,
  products jsonb not null default '[]',
  channels jsonb not null default '[]',
  note text,
  source jsonb,
  state text not null default 'running' check (state in ('running', 'done', 'cancelled')),
  version int not null default 0,
  folded text not null,
  created_at timestamptz not null,
  unique (plan_id, ordinal)
);
create index on task (commune_id, plan_id);
call wall_off('task');

create table task_unit (
  id uuid primary key,
  commune_id uuid not null references commune,
  task_id uuid not null references task on delete cascade,
  part text not null check (part in ('lead', 'coordinating')),
  -- The words of the plan stay even where the unit is known.
  printed text not null,
  unit_id uuid references unit,
  ordinal int not null
);
create index on task_unit (task_id);
create index on task_unit (unit_id);
call wall_off('task_unit');

create table occurrence (
  id uuid primary key,
  commune_id uuid not null references commune,
  task_id uuid not null references task on delete cascade,
  key text not null,
  label text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  extended_to date,
  extension_reason text,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  done_on date,
  closed_by uuid,
  unique (task_id, key),
  check (to_on >= from_on),
  check (extended_to is null or extension_reason is not null),
  check (state <> 'done' or done_on is not null)
);
create index on occurrence (commune_id, due_on) where state = 'open';
call wall_off('occurrence');

create table reminder (
  id uuid primary key,
  commune_id uuid not null references commune,
  unit_id uuid references unit,
  way text not null check (way in ('copied', 'printed', 'letter')),
  text text not null,
  occurrences jsonb not null,
  sent_at timestamptz not null,
  sent_by uuid
);
create index on reminder (commune_id, sent_at desc);
call wall_off('reminder');
