-- Days off and make-up days as the commune adopts them, each with its source; files by their content.

create table calendar_day (
  id uuid primary key,
  commune_id uuid not null references commune,
  day date not null,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null,
  source text not null,
  is_confirmed boolean not null default false,
  unique (commune_id, day)
);
call wall_off('calendar_day');

create table stored_file (
  id uuid primary key,
  commune_id uuid not null references commune,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  name text not null,
  stored_at timestamptz not null,
  stored_by uuid
);
create index on stored_file (commune_id, sha256);
call wall_off('stored_file');
