-- The documents that plans rest on. Those the program brings along are dated data of the program (they have an id that never
-- changes and no row here); a row is the commune's own document, or what the commune says about a shipped one. So an update of
-- the program changes what is shipped and never what the commune wrote.

create table legal_document (
  commune_id uuid not null references commune,
  id uuid not null,
  -- True: the id is a shipped document's, and a null says nothing different from what is shipped.
  is_shipped boolean not null,
  kind text check (kind <> ''),
  number text check (number <> ''),
  issued_on text check (issued_on ~ '^\d{4}(-\d{2}){0,2}$'),
  issuer text check (issuer <> ''),
  subject text check (subject <> ''),
  in_force_from date,
  in_force_to date,
  -- Number, year and issuer in the form under which two ways of writing them are equal: the number alone names no document.
  identity text not null,
  source text check (source <> ''),
  checked_on date,
  needs_checking boolean not null default false,
  note text check (note <> ''),
  link text check (link ~ '^https?://'),
  file_id uuid references stored_file,
  closed_at timestamptz,
  closed_reason text check (closed_reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (commune_id, id),
  check (is_shipped or (kind is not null and number is not null and source is not null)),
  check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from),
  check ((closed_at is null) = (closed_reason is null))
);
create unique index legal_document_once on legal_document (commune_id, identity) where closed_at is null;
create index on legal_document (file_id) where file_id is not null;
call wall_off('legal_document');

-- What one document does to another. Either end may be a shipped document, so that no foreign key can hold them: the act looks.
create table legal_relation (
  commune_id uuid not null references commune,
  id uuid primary key,
  from_id uuid not null,
  kind text not null check (kind in ('amends', 'replaces', 'repeals', 'repeals-part', 'guides')),
  to_id uuid not null,
  on_day date,
  clause text check (clause <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (commune_id, from_id, kind, to_id),
  check (from_id <> to_id)
);
create index on legal_relation (commune_id, to_id);
call wall_off('legal_relation');
