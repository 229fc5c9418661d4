-- Several officers correct one reading: who last touched which path, beside the corrections themselves, decides what
-- goes together and what must be asked. Attempts are counted so that a file that kills the reader is given up.

alter table plan_reading
  add column edit_marks jsonb not null default '{}',
  add column attempts int not null default 0,
  add column discarded_at timestamptz,
  -- The part read so far, shown while the rest of a scan is still being recognised.
  add column partial jsonb;

-- A plan that takes the place of an earlier one keeps pointing at it.
alter table plan add column replaces uuid references plan;

-- Kinds of yearly plans are data: a commune's own names, additions and hidden ones beside the standard list.
create table plan_kind (
  commune_id uuid not null references commune,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> ''),
  words jsonb not null default '[]',
  is_hidden boolean not null default false,
  primary key (commune_id, code)
);
call wall_off('plan_kind');
