-- A superior's plan: dropped in as such from the start, kept once, compared item by item with the commune's own. What an officer
-- decided about an item wins over every likeness of words.

alter table plan_reading add column meant_as text not null default 'own' check (meant_as in ('own', 'superior'));

alter table superior_plan
  -- Typed in by its head only, where no file could be read.
  add column origin text not null default 'file' check (origin in ('file', 'typed')),
  -- Items added by hand beside those that were read.
  add column added jsonb not null default '[]',
  -- The earlier plan of the same issuer and year that this one stands in for.
  add column replaces uuid references superior_plan,
  add column closed_at timestamptz,
  add column closed_by uuid,
  add check ((closed_at is null) = (closed_reason is null));
create unique index superior_plan_replaced_once on superior_plan (replaces) where replaces is not null;

create table superior_decision (
  commune_id uuid not null references commune,
  superior_id uuid not null references superior_plan on delete cascade,
  item_key text not null,
  verdict text not null check (verdict in ('covered', 'not-covered', 'ours', 'not-ours')),
  -- The commune's own item that covers it, by its words: places move while a draft is written.
  own_text text,
  reason text,
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (superior_id, item_key),
  check (verdict <> 'covered' or own_text is not null),
  check (verdict <> 'not-ours' or reason is not null)
);
call wall_off('superior_decision');
