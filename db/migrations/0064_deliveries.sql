-- After a plan is issued: to whom it goes and who has received it, what the electronic document system knows of it, and what the
-- office's eGov system was given. Nothing is sent from here: these are records of what people did.

create table delivery (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  ordinal int not null,
  -- The line of "Nơi nhận" as printed, and the one receiver it means.
  printed text not null check (printed <> ''),
  name text not null check (name <> ''),
  purpose text not null default '',
  unit_id uuid references unit,
  origin text not null default 'printed' check (origin in ('printed', 'added')),
  way text check (way in ('axis', 'egov', 'zalo', 'paper', 'e-mail', 'here')),
  sent_on date,
  times_sent int not null default 0,
  received_on date,
  -- Who noted it, or the receiver's own account or link; and the words of whoever noted it.
  received_by uuid,
  received_here boolean not null default false,
  receiver text,
  receipt_note text,
  receipt_file_id uuid references stored_file,
  created_at timestamptz not null
);
create index on delivery (plan_id, ordinal);
create index on delivery (unit_id) where received_on is null;
create unique index delivery_once on delivery (plan_id, printed, name);
call wall_off('delivery');
create trigger archived_stays before insert or update or delete on delivery for each row execute function archived_task_stays();

-- Sent, sent again, received, taken back: nothing of it is forgotten.
create table delivery_event (
  id uuid primary key,
  commune_id uuid not null references commune,
  delivery_id uuid not null references delivery on delete cascade,
  kind text not null check (kind in ('sent', 'received', 'taken-back')),
  way text,
  on_day date not null,
  note text,
  file_id uuid references stored_file,
  at timestamptz not null,
  by_name text not null
);
create index on delivery_event (delivery_id, at);
call wall_off('delivery_event');

create table e_document (
  plan_id uuid not null references plan,
  version int not null default 1 check (version > 0),
  commune_id uuid not null references commune,
  -- Mã định danh văn bản điện tử.
  code text,
  sent_at timestamptz,
  -- Null: nobody has said.
  is_signed boolean,
  signed_by text,
  -- Read from the signed file, or said by a person.
  source text not null check (source in ('file', 'hand')),
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (plan_id, version)
);
call wall_off('e_document');
create trigger archived_stays before insert or update or delete on e_document for each row execute function archived_task_stays();

-- What was sent inside the office through its eGov system and how many people received it.
create table egov_notice (
  id uuid primary key,
  commune_id uuid not null references commune,
  plan_id uuid not null references plan,
  number text,
  sent_on date not null,
  body text not null,
  people_received int check (people_received >= 0),
  people_counted_on date,
  noted_at timestamptz not null,
  noted_by uuid
);
create index on egov_notice (plan_id, sent_on);
call wall_off('egov_notice');
create trigger archived_stays before insert or update or delete on egov_notice for each row execute function archived_task_stays();
