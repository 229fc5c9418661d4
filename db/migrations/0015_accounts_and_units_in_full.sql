-- Accounts in full: a second factor, a PIN for approvals, slips that are used once, links that can be issued anew.
-- Who there is in full: who receives questions, where a village is reached, which unit another was merged into.

-- The secret of one-time codes must be readable to check a code; alone it signs nobody in. It counts from its first right code.
alter table account add column totp_confirmed_at timestamptz;
-- A code is good once: the last time step that was used.
alter table account add column totp_last_step bigint;

create table recovery_code (
  id uuid primary key,
  commune_id uuid not null references commune,
  account_id uuid not null references account on delete cascade,
  code_hash text not null,
  used_at timestamptz
);
create index on recovery_code (account_id);
call wall_off('recovery_code');

-- When this session's person last confirmed the PIN: approvals ask for it to be fresh.
alter table session add column pin_confirmed_at timestamptz;

alter table reset_slip add column issued_at timestamptz;
alter table reset_slip add column way text not null default 'printed' check (way in ('printed', 'email'));

alter table access_link add column issued_at timestamptz;
alter table access_link add column times_issued int not null default 1;

-- The focal unit and the unit that receives questions may be two (inventory O5); of each there is one at a time.
alter table unit add column receives_issues boolean not null default false;
alter table unit add column phone text;
alter table unit add column zalo_group text;
alter table unit add column zalo_link text check (zalo_link ~ '^https://');
alter table unit add column merged_into uuid references unit;
create unique index unit_one_focal on unit (commune_id) where is_focal and to_on is null;
create unique index unit_one_issue_desk on unit (commune_id) where receives_issues and to_on is null;

-- The same short name meant one post before 1/7/2025 and another office after it: a name belongs to a unit, not to the commune.
alter table unit_alias drop constraint unit_alias_commune_id_folded_key;
alter table unit_alias add constraint unit_alias_once unique (unit_id, folded);
create index on unit_alias (commune_id, folded);
alter table unit_alias add column origin text not null default 'declared' check (origin in ('declared', 'renamed', 'merged', 'plan'));

-- Focal officers of a unit (đầu mối CCHC) beside its head.
alter table post add column is_focal boolean not null default false;

-- Where reports of a period go, as the commune words it.
alter table tier_period add column report_to text;
alter table tier_period add column report_through text;
alter table tier_period add column source text;
