-- What was issued stays; it is amended by a new text with its own number, corrected by a công văn, revoked by a decision
-- (Nghị định 30/2020/NĐ-CP, Điều 18). What units want changed is collected until the yearly review.

-- The text as it stood when the amendment was begun: the difference is read off against it.
alter table plan_draft add column base jsonb;
alter table plan_draft add check (amendment is null or base is not null);

-- The item of the draft a task was made from: an amendment finds its task again.
alter table task add column activity_key text;
create unique index task_of_activity on task (plan_id, activity_key) where activity_key is not null;

-- Đính chính: what was printed wrong in form or technique, and what is right. The text it is about is not touched.
create table plan_correction (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  version int not null,
  place text not null check (place <> ''),
  wrong text not null,
  correct text not null check (correct <> ''),
  -- The công văn that says so; without a number until the document system has given it.
  letter_number text,
  letter_issued_on date,
  letter_id uuid references stored_file,
  made_at timestamptz not null,
  made_by uuid,
  foreign key (plan_id, version) references plan_version (plan_id, version),
  check ((letter_number is null) = (letter_issued_on is null)),
  check (wrong <> correct)
);
create index on plan_correction (commune_id, plan_id);
call wall_off('plan_correction');

-- Thu hồi: the plan has no effect from a day on. One, for good.
create table plan_revocation (
  plan_id uuid primary key references plan,
  commune_id uuid not null references commune,
  reason text not null check (length(trim(reason)) >= 3),
  effective_on date not null,
  paper_number text not null check (paper_number <> ''),
  paper_issued_on date not null,
  paper_id uuid references stored_file,
  made_at timestamptz not null,
  made_by uuid
);
call wall_off('plan_revocation');

-- What a unit wants changed in a plan: kept until the officer has taken it into an amendment or said why not.
create table plan_proposal (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  task_id uuid references task on delete set null,
  unit_id uuid references unit,
  text text not null check (length(trim(text)) >= 3),
  made_at timestamptz not null,
  made_by uuid,
  state text not null default 'open' check (state in ('open', 'taken', 'declined')),
  answer text,
  draft_id uuid references plan_draft on delete set null,
  settled_at timestamptz,
  settled_by uuid,
  check ((state = 'open') = (settled_at is null)),
  check (state <> 'declined' or answer is not null)
);
create index on plan_proposal (commune_id, plan_id, state);
call wall_off('plan_proposal');
