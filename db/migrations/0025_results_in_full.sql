-- A result in full: the villages it reached, whose faces its pictures show and whether they agreed, its topics and audiences.
-- Evidence and results are never deleted: they are withdrawn with a reason, and that can be undone.

alter table result
  add column shows text not null default 'none' check (shows in ('none', 'adults', 'minors')),
  add column has_consent boolean not null default false,
  add column withdrawn_by uuid;

alter table evidence
  add column taken_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text,
  add column withdrawn_by uuid,
  add check (withdrawn_at is null or withdrawn_reason is not null);

create table result_village (
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  unit_id uuid not null references unit,
  primary key (result_id, unit_id)
);
create index on result_village (unit_id);
call wall_off('result_village');

create table result_topic (
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  code text not null,
  primary key (result_id, code)
);
call wall_off('result_topic');

create table result_audience (
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  code text not null,
  primary key (result_id, code)
);
call wall_off('result_audience');

-- A year's days off count once somebody adopted them, with the notice they come from.
create table calendar_year (
  commune_id uuid not null references commune,
  year int not null check (year between 2000 and 2100),
  source text not null,
  adopted_at timestamptz not null,
  adopted_by uuid,
  primary key (commune_id, year)
);
call wall_off('calendar_year');

-- A private address under which a phone's own calendar follows the work. The token itself is shown once and kept as a hash.
create table calendar_feed (
  id uuid primary key,
  commune_id uuid not null references commune,
  account_id uuid not null references account on delete cascade,
  unit_id uuid references unit,
  label text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
call wall_off('calendar_feed');
create function find_calendar_feed(wanted text) returns table (feed_id uuid, account_id uuid, commune_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public as
  $$ select f.id, f.account_id, f.commune_id, f.unit_id from calendar_feed f join account a on a.id = f.account_id
     where f.token_hash = wanted and f.revoked_at is null and a.disabled_at is null $$;
revoke all on function find_calendar_feed(text) from public;
grant execute on function find_calendar_feed(text) to loalang_app;
