-- A reading is what was found in the files; a plan is what a person confirmed. The original reading is never edited.

create table plan_reading (
  id uuid primary key,
  commune_id uuid not null references commune,
  state text not null check (state in ('waiting', 'reading', 'ready', 'refused', 'confirmed', 'discarded')),
  content_hash text not null,
  pages_done int not null default 0,
  pages_total int,
  stage text,
  refusal jsonb,
  document jsonb,
  reading jsonb,
  -- The officer's corrections by path, kept apart from what was read; `version` guards against two editors.
  edits jsonb not null default '{}',
  version int not null default 0,
  edited_by uuid,
  started_at timestamptz not null,
  started_by uuid,
  finished_at timestamptz,
  check (state not in ('ready', 'confirmed') or reading is not null)
);
create index on plan_reading (commune_id, started_at desc);
call wall_off('plan_reading');

create table plan_reading_file (
  reading_id uuid not null references plan_reading on delete cascade,
  commune_id uuid not null references commune,
  ordinal int not null,
  file_id uuid not null references stored_file,
  primary key (reading_id, ordinal)
);
call wall_off('plan_reading_file');

create table plan (
  id uuid primary key,
  commune_id uuid not null references commune,
  kind text not null,
  title text not null check (title <> ''),
  number text,
  issued_on text check (issued_on ~ '^\d{4}(-\d{2}){0,2}$'),
  issuer text,
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('running', 'finished', 'archived')),
  programme text,
  former_commune text,
  reading_id uuid references plan_reading,
  content jsonb not null,
  content_version int not null default 1,
  folded text not null,
  created_at timestamptz not null,
  confirmed_by uuid,
  check (period_to >= period_from)
);
create index on plan (commune_id, period_from desc);
-- One reading becomes one plan, however often the button is pressed.
create unique index plan_of_reading on plan (reading_id) where reading_id is not null;
call wall_off('plan');
