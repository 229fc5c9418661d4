-- A plan is written here, goes to be signed, comes back as the signed file and becomes a plan that is issued; the superior's
-- plan it carries out is kept beside it. What was issued is never edited: a change is a new version with its own paper.

create table superior_plan (
  id uuid primary key,
  commune_id uuid not null references commune,
  reading_id uuid references plan_reading,
  title text not null check (title <> ''),
  number text,
  issued_on text check (issued_on ~ '^\d{4}(-\d{2}){0,2}$'),
  issuer text,
  -- As read and corrected.
  content jsonb not null,
  arrived_on date not null,
  -- When the commune's own plan is due, and the clause or reckoning that says so.
  own_due_on date,
  own_due_source text,
  -- "Không phải lập kế hoạch riêng" with its reason.
  closed_reason text,
  created_at timestamptz not null,
  created_by uuid,
  check (own_due_on is null or own_due_source is not null)
);
create index on superior_plan (commune_id, arrived_on desc);
create unique index superior_plan_of_reading on superior_plan (reading_id) where reading_id is not null;
call wall_off('superior_plan');

alter table plan
  drop constraint plan_state_check,
  add column superior_id uuid references superior_plan,
  -- The signed file as it came back, bytes untouched.
  add column original_id uuid references stored_file;
alter table plan add check (state in ('issued', 'running', 'finished', 'archived', 'revoked'));

create table plan_draft (
  id uuid primary key,
  commune_id uuid not null references commune,
  state text not null default 'drafting' check (state in ('drafting', 'for-signature', 'issued', 'dropped')),
  origin text not null check (origin in ('blank', 'plan', 'superior', 'amendment')),
  title text not null,
  content jsonb not null,
  -- Every kept change counts up; `marks` says which place was last touched at which version and by whom.
  version int not null default 0,
  marks jsonb not null default '{}',
  from_plan_id uuid references plan,
  superior_id uuid references superior_plan,
  -- The issued plan that this draft changes, and how: its changes alone, or a whole new text in its place.
  amends_plan_id uuid references plan,
  amendment text check (amendment in ('amend', 'replace')),
  reason text,
  plan_id uuid references plan,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  check ((amends_plan_id is null) = (amendment is null)),
  check (amendment is null or reason is not null),
  check ((state = 'issued') = (plan_id is not null))
);
create index on plan_draft (commune_id, changed_at desc);
call wall_off('plan_draft');

-- What was issued under one plan, first text and amendments, each with its own number, day and signed file.
create table plan_version (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  version int not null check (version > 0),
  draft_id uuid references plan_draft,
  -- As printed (null where the plan came as a file) and as it runs.
  draft jsonb,
  content jsonb not null,
  number text,
  issued_on text check (issued_on ~ '^\d{4}(-\d{2}){0,2}$'),
  original_id uuid references stored_file,
  reason text,
  made_at timestamptz not null,
  made_by uuid,
  unique (plan_id, version),
  check (version = 1 or reason is not null)
);
call wall_off('plan_version');

create function issued_stays() returns trigger language plpgsql as $$
begin
  if current_user = 'loalang_app' then raise exception 'issued-stays'; end if;
  return coalesce(new, old);
end $$;
create trigger issued_stays before update or delete on plan_version for each row execute function issued_stays();
