-- The commune's own register of outgoing documents, for an office without a document system. Off until it is switched on.

create table number_register (
  commune_id uuid primary key references commune,
  is_on boolean not null default false,
  -- One series for each kind of document, or one for all of them (NĐ 30/2020, Điều 15).
  scheme text not null default 'per-kind' check (scheme in ('per-kind', 'one')),
  changed_at timestamptz not null,
  changed_by uuid
);
call wall_off('number_register');

create table document_number (
  id uuid primary key,
  commune_id uuid not null references commune,
  year int not null check (year between 1945 and 2200),
  -- The kind's abbreviation ("KH"), or "*" where all kinds share one series.
  series text not null check (series <> ''),
  number int not null check (number > 0),
  kind text not null check (kind <> ''),
  symbol text not null,
  state text not null check (state in ('reserved', 'used', 'void')),
  void_reason text,
  issued_on date,
  subject text not null default '',
  signer text not null default '',
  recipients text not null default '',
  filed_with text not null default '',
  copies int check (copies >= 0),
  sent_on date,
  note text not null default '',
  plan_id uuid references plan,
  reserved_at timestamptz not null,
  reserved_by uuid,
  check ((state = 'void') = (void_reason is not null)),
  check (state <> 'used' or (issued_on is not null and subject <> '')),
  unique (commune_id, year, series, number)
);
call wall_off('document_number');
