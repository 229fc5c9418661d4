-- Who may sign in the chair's name beside those whose post allows it: by a paper, from a day to a day, for what it names
-- (NĐ 30/2020, Điều 13: ký thừa ủy quyền, ký thừa lệnh).

create table signing_delegation (
  id uuid primary key,
  commune_id uuid not null references commune,
  form text not null check (form in ('TUQ', 'TL')),
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  -- What the person is in that unit, as printed under the signature: "Trưởng phòng".
  title text not null check (title <> ''),
  -- Number and day of the paper that delegates.
  paper text not null check (paper <> ''),
  scope text not null check (scope <> ''),
  from_on date not null,
  to_on date,
  created_at timestamptz not null,
  created_by uuid,
  check (to_on is null or to_on >= from_on),
  -- Thừa ủy quyền is bound in time.
  check (form = 'TL' or to_on is not null)
);
create index on signing_delegation (commune_id, from_on desc);
call wall_off('signing_delegation');
