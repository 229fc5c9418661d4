-- Sentences to write a plan with are harvested from earlier plans when asked for. Kept are only the commune's own choice among
-- them, and sentences it wrote for the purpose.

create table clause_mark (
  commune_id uuid not null references commune,
  part_kind text not null,
  folded text not null,
  starred boolean not null default false,
  hidden boolean not null default false,
  marked_at timestamptz not null,
  marked_by uuid,
  primary key (commune_id, part_kind, folded)
);
call wall_off('clause_mark');

create table own_clause (
  id uuid primary key,
  commune_id uuid not null references commune,
  part_kind text not null,
  text text not null check (text <> ''),
  folded text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz
);
create unique index own_clause_once on own_clause (commune_id, part_kind, folded) where withdrawn_at is null;
call wall_off('own_clause');
