-- What was done (kết quả thực hiện): one happening, however many tasks it serves, counted once.

create table result (
  id uuid primary key,
  commune_id uuid not null references commune,
  happened_on date not null,
  happened_to date,
  recorded_at timestamptz not null,
  form text not null,
  channel text,
  title text not null check (title <> ''),
  place text,
  note text,
  unit_id uuid references unit,
  done_by text,
  typed_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  folded text not null,
  check (happened_to is null or happened_to >= happened_on),
  check (withdrawn_at is null or withdrawn_reason is not null)
);
create index on result (commune_id, happened_on desc);
call wall_off('result');

create table result_occurrence (
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  occurrence_id uuid not null references occurrence on delete cascade,
  primary key (result_id, occurrence_id)
);
create index on result_occurrence (occurrence_id);
call wall_off('result_occurrence');

create table result_count (
  id uuid primary key,
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  unit text not null check (unit in ('luot-nguoi', 'nguoi', 'bai', 'buoi', 'phut', 'cuoc', 'cai', 'm', 'm2', 'to', 'ky')),
  value numeric not null check (value >= 0),
  source text not null check (source in ('list', 'estimate', 'views', 'count')),
  unique (result_id, unit)
);
call wall_off('result_count');

create table evidence (
  id uuid primary key,
  commune_id uuid not null references commune,
  result_id uuid not null references result on delete cascade,
  kind text not null,
  file_id uuid references stored_file,
  url text,
  note text,
  added_at timestamptz not null,
  added_by uuid,
  check (file_id is not null or url is not null or note is not null)
);
create index on evidence (result_id);
call wall_off('evidence');
