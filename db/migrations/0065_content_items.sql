-- Texts about the commune's work before anything is published: so far the two drafts that a plan makes of itself, a summary for
-- the portal and a script for the station.

create table content_item (
  id uuid primary key,
  commune_id uuid not null references commune,
  kind text not null check (kind in ('portal-summary', 'radio-script')),
  state text not null default 'draft' check (state in ('draft')),
  title text not null check (title <> ''),
  body text not null,
  -- Every kept change counts up, so that two editors do not write over each other.
  version int not null default 1,
  about_plan uuid references plan,
  -- The plan's version that it was made from: a later one makes the text stale.
  plan_version int,
  -- The text as it was made: equal to the body as long as nobody wrote in it.
  made_body text,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  check ((about_plan is null) = (plan_version is null))
);
create unique index content_item_of_plan on content_item (about_plan, kind) where about_plan is not null;
call wall_off('content_item');
