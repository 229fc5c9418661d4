-- Who there is: units with the names they had when, villages, people and the posts they held.
-- Old names and district names stay for ever: an archive of 2024 must read as it was.

create table tier_period (
  id uuid primary key,
  commune_id uuid not null references commune,
  model text not null check (model in ('three-tier', 'two-tier')),
  from_on date not null,
  to_on date,
  check (to_on is null or to_on >= from_on)
);
call wall_off('tier_period');

create table predecessor (
  id uuid primary key,
  commune_id uuid not null references commune,
  name text not null,
  district text,
  province text,
  until_on date not null
);
call wall_off('predecessor');

create table unit (
  id uuid primary key,
  commune_id uuid not null references commune,
  name text not null check (name <> ''),
  folded text not null,
  kind text not null check (kind in ('leadership', 'office', 'department', 'one-stop', 'radio', 'council', 'party', 'front', 'union', 'village', 'digital-team', 'upper', 'other')),
  assignment text not null default 'assigned' check (assignment in ('assigned', 'requested')),
  is_focal boolean not null default false,
  ordinal int not null default 0,
  households int check (households >= 0),
  from_on date,
  to_on date,
  check (to_on is null or from_on is null or to_on >= from_on)
);
create unique index unit_name_in_force on unit (commune_id, folded) where to_on is null;
call wall_off('unit');

create table unit_alias (
  id uuid primary key,
  commune_id uuid not null references commune,
  unit_id uuid not null references unit on delete cascade,
  alias text not null,
  folded text not null,
  unique (commune_id, folded)
);
call wall_off('unit_alias');

create table person (
  id uuid primary key,
  commune_id uuid not null references commune,
  full_name text not null check (full_name <> ''),
  phone text
);
call wall_off('person');

create table post (
  id uuid primary key,
  commune_id uuid not null references commune,
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  title text not null,
  is_head boolean not null default false,
  from_on date not null,
  to_on date,
  check (to_on is null or to_on >= from_on)
);
create unique index post_one_head on post (unit_id) where is_head and to_on is null;
call wall_off('post');
