-- The plan while it runs: what was agreed about a task, what is missing from a time of it, who was told what,
-- what stands in the way, and how the last change is taken back.

alter table task
  -- "Triển khai" and "Hoàn thành" of the annex table, as printed or as the officer wrote them.
  add column start_text text,
  add column finish_text text,
  -- Every deadline the papers print for the task with its clause; the earlier one is chased.
  add column deadlines jsonb not null default '[]',
  add column cancel_reason text,
  -- Whose word it was when another typed it.
  add column decided_by text,
  add column merged_into uuid references task,
  -- Tasks that look alike but were said to be different work.
  add column distinct_from jsonb not null default '[]';
alter table task add check (state <> 'cancelled' or cancel_reason is not null);
-- Rows of the assignment table change places within one act.
alter table task drop constraint task_plan_id_ordinal_key;
alter table task add constraint task_place unique (plan_id, ordinal) deferrable initially deferred;

alter table occurrence
  add column cancel_reason text,
  add column decided_by text,
  add column late_reason text,
  -- What the results brought so far and what the contract still misses, in words; kept by settling.
  add column brought numeric not null default 0,
  add column results int not null default 0,
  add column missing jsonb not null default '[]';

-- Two officers on one assignment table: who saves on an older version is told.
create table assignment_table (
  plan_id uuid primary key references plan,
  commune_id uuid not null references commune,
  version int not null default 0
);
call wall_off('assignment_table');

-- How a task stood before each change: history, and what undo puts back.
create table task_revision (
  id uuid primary key,
  commune_id uuid not null references commune,
  task_id uuid not null references task on delete cascade,
  version int not null,
  act text not null,
  -- One act may change several tasks (merge, bulk): they are taken back together.
  group_id uuid not null,
  -- Null where the act made the task.
  snapshot jsonb,
  at timestamptz not null,
  by uuid,
  undone_at timestamptz,
  unique (task_id, version)
);
create index on task_revision (group_id);
call wall_off('task_revision');

-- What stands in the way of a task, or a wish for more time; a leader or the focal officer answers.
create table obstacle (
  id uuid primary key,
  commune_id uuid not null references commune,
  task_id uuid not null references task on delete cascade,
  occurrence_id uuid references occurrence on delete set null,
  kind text not null check (kind in ('obstacle', 'extension')),
  text text not null check (text <> ''),
  wanted_until date,
  unit_id uuid references unit,
  raised_at timestamptz not null,
  raised_by uuid,
  answer text,
  settled_at timestamptz,
  settled_by uuid,
  check ((settled_at is null) = (answer is null)),
  check (kind <> 'extension' or wanted_until is not null)
);
create index on obstacle (commune_id, task_id);
call wall_off('obstacle');

-- A unit's sheet was handed over: when and how.
create table sheet_delivery (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  unit_id uuid references unit,
  unit_name text not null,
  way text not null check (way in ('zalo', 'paper', 'e-office', 'other')),
  sent_on date not null,
  noted_at timestamptz not null,
  noted_by uuid
);
create index on sheet_delivery (commune_id, plan_id);
call wall_off('sheet_delivery');

alter table reminder
  add column unit_name text,
  -- First, second, third reminder to the unit about the same work.
  add column ordinal int not null default 1 check (ordinal > 0),
  add column tone text check (tone in ('suggest', 'respectful', 'require')),
  drop constraint reminder_way_check;
alter table reminder add check (way in ('copied', 'printed', 'letter', 'zalo', 'phone', 'spoken'));

-- A view of the task list somebody keeps.
create table saved_filter (
  id uuid primary key,
  commune_id uuid not null references commune,
  account_id uuid not null references account,
  name text not null check (name <> ''),
  query text not null,
  unique (account_id, name)
);
call wall_off('saved_filter');
