-- A commune prints by its own Word forms where it has them. A form is never overwritten: a new file is a new version, and the
-- version in use is the latest one without errors. What is chosen for a kind is a choice of its own; none means our own form.

create table document_template (
  id uuid primary key,
  commune_id uuid not null references commune,
  -- Key of a kind of NĐ 30/2020, Điều 7.
  kind text not null check (kind ~ '^[a-z-]+$'),
  name text not null check (name <> ''),
  turned_off_at timestamptz,
  made_at timestamptz not null,
  made_by uuid
);
create index on document_template (commune_id, kind);
call wall_off('document_template');

create table document_template_version (
  id uuid primary key,
  commune_id uuid not null references commune,
  template_id uuid not null references document_template,
  version int not null check (version > 0),
  file_id uuid not null references stored_file,
  -- What the check found, in codes; `is_fit` when nothing of it is an error.
  problems jsonb not null,
  is_fit boolean not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  unique (template_id, version)
);
create index on document_template_version (commune_id);
call wall_off('document_template_version');

create table document_template_choice (
  commune_id uuid not null references commune,
  kind text not null check (kind ~ '^[a-z-]+$'),
  template_id uuid not null references document_template,
  chosen_at timestamptz not null,
  chosen_by uuid,
  primary key (commune_id, kind)
);
call wall_off('document_template_choice');
