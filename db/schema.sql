-- Written by npm run schema from db/migrations. Do not edit: what a database holds after the last migration.

create table access_link (
  id uuid not null,
  commune_id uuid not null,
  unit_id uuid,
  role text not null,
  label text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  issued_at timestamp with time zone,
  times_issued integer not null default 1,
  constraint access_link_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint access_link_pkey PRIMARY KEY (id),
  constraint access_link_role_check CHECK ((role = ANY (ARRAY['village-head'::text, 'contributor'::text]))),
  constraint access_link_token_hash_key UNIQUE (token_hash),
  constraint access_link_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy own_commune on access_link using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on access_link to loalang_app;

create table account (
  id uuid not null,
  commune_id uuid not null,
  login text not null,
  login_key text not null,
  phone_key text,
  display_name text not null,
  unit_id uuid,
  email text,
  password_hash text not null,
  pin_hash text,
  totp_secret text,
  must_change_password boolean not null default false,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  constraint account_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint account_display_name_check CHECK ((display_name <> ''::text)),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint keep_an_administrator TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX account_login ON public.account USING btree (login_key);
CREATE UNIQUE INDEX account_phone ON public.account USING btree (phone_key) WHERE (phone_key IS NOT NULL);
create policy own_commune on account using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE CONSTRAINT TRIGGER keep_an_administrator AFTER DELETE OR UPDATE ON public.account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();
grant insert, select, update on account to loalang_app;

create table account_role (
  commune_id uuid not null,
  account_id uuid not null,
  role text not null,
  constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint account_role_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint account_role_pkey PRIMARY KEY (account_id, role),
  constraint account_role_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'leader'::text, 'focal-officer'::text, 'clerk'::text, 'editor'::text, 'one-stop'::text, 'unit-officer'::text, 'finance'::text, 'union'::text, 'village-head'::text, 'contributor'::text, 'viewer-above'::text]))),
  constraint keep_an_administrator TRIGGER DEFERRABLE INITIALLY DEFERRED
);
create policy own_commune on account_role using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE CONSTRAINT TRIGGER keep_an_administrator AFTER DELETE OR UPDATE ON public.account_role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();
grant delete, insert, select, update on account_role to loalang_app;

create table assignment_table (
  plan_id uuid not null,
  commune_id uuid not null,
  version integer not null default 0,
  constraint assignment_table_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint assignment_table_pkey PRIMARY KEY (plan_id),
  constraint assignment_table_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
);
create policy own_commune on assignment_table using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on assignment_table to loalang_app;

create table attempt (
  key text not null,
  window_start timestamp with time zone not null,
  count integer not null default 0,
  constraint attempt_pkey PRIMARY KEY (key, window_start)
);
grant delete, insert, select, update on attempt to loalang_app;

create table audit_entry (
  id uuid not null,
  commune_id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  actor_kind text not null,
  actor_id uuid,
  record_type text,
  record_id uuid,
  delta jsonb not null,
  request_id text,
  constraint audit_entry_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint audit_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_entry_commune_id_at_idx ON public.audit_entry USING btree (commune_id, at DESC);
CREATE INDEX audit_entry_commune_id_record_type_record_id_idx ON public.audit_entry USING btree (commune_id, record_type, record_id);
create policy own_commune on audit_entry using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION only_grows();
CREATE TRIGGER only_grows_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION only_grows();
grant insert, select on audit_entry to loalang_app;

create table calendar_day (
  id uuid not null,
  commune_id uuid not null,
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  is_confirmed boolean not null default false,
  constraint calendar_day_commune_id_day_key UNIQUE (commune_id, day),
  constraint calendar_day_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'workday'::text]))),
  constraint calendar_day_pkey PRIMARY KEY (id)
);
create policy own_commune on calendar_day using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on calendar_day to loalang_app;

create table calendar_feed (
  id uuid not null,
  commune_id uuid not null,
  account_id uuid not null,
  unit_id uuid,
  label text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint calendar_feed_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint calendar_feed_pkey PRIMARY KEY (id),
  constraint calendar_feed_token_hash_key UNIQUE (token_hash),
  constraint calendar_feed_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
create policy own_commune on calendar_feed using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on calendar_feed to loalang_app;

create table calendar_year (
  commune_id uuid not null,
  year integer not null,
  source text not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid,
  constraint calendar_year_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint calendar_year_pkey PRIMARY KEY (commune_id, year),
  constraint calendar_year_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
create policy own_commune on calendar_year using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on calendar_year to loalang_app;

create table catalogue_entry (
  commune_id uuid not null,
  catalogue text not null,
  code text not null,
  label text not null,
  from_on date,
  to_on date,
  constraint catalogue_entry_catalogue_check CHECK ((catalogue = ANY (ARRAY['topic'::text, 'audience'::text]))),
  constraint catalogue_entry_check CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  constraint catalogue_entry_code_check CHECK ((code ~ '^[A-Z0-9]{2,8}$'::text)),
  constraint catalogue_entry_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint catalogue_entry_label_check CHECK ((label <> ''::text)),
  constraint catalogue_entry_pkey PRIMARY KEY (commune_id, catalogue, code)
);
create policy own_commune on catalogue_entry using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on catalogue_entry to loalang_app;

create table clause_mark (
  commune_id uuid not null,
  part_kind text not null,
  folded text not null,
  starred boolean not null default false,
  hidden boolean not null default false,
  marked_at timestamp with time zone not null,
  marked_by uuid,
  constraint clause_mark_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint clause_mark_pkey PRIMARY KEY (commune_id, part_kind, folded)
);
create policy own_commune on clause_mark using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on clause_mark to loalang_app;

create table commune (
  id uuid not null,
  name text not null,
  kind text not null,
  province text not null,
  village_word text not null default 'thôn'::text,
  is_sample boolean not null default false,
  host text,
  founded_at timestamp with time zone not null,
  constraint commune_host_key UNIQUE (host),
  constraint commune_kind_check CHECK ((kind = ANY (ARRAY['xa'::text, 'phuong'::text, 'dac-khu'::text]))),
  constraint commune_name_check CHECK ((name <> ''::text)),
  constraint commune_pkey PRIMARY KEY (id),
  constraint commune_province_check CHECK ((province <> ''::text))
);
create policy own_commune on commune using ((id = ( SELECT current_commune() AS current_commune))) with check ((id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER sample_stands_alone BEFORE INSERT ON public.commune FOR EACH ROW EXECUTE FUNCTION sample_stands_alone();
grant insert, select, update on commune to loalang_app;

create table content_item (
  id uuid not null,
  commune_id uuid not null,
  kind text not null,
  state text not null default 'draft'::text,
  title text not null,
  body text not null,
  version integer not null default 1,
  about_plan uuid,
  plan_version integer,
  made_body text,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint content_item_about_plan_fkey FOREIGN KEY (about_plan) REFERENCES plan(id),
  constraint content_item_check CHECK (((about_plan IS NULL) = (plan_version IS NULL))),
  constraint content_item_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint content_item_kind_check CHECK ((kind = ANY (ARRAY['portal-summary'::text, 'radio-script'::text]))),
  constraint content_item_pkey PRIMARY KEY (id),
  constraint content_item_state_check CHECK ((state = 'draft'::text)),
  constraint content_item_title_check CHECK ((title <> ''::text))
);
CREATE UNIQUE INDEX content_item_of_plan ON public.content_item USING btree (about_plan, kind) WHERE (about_plan IS NOT NULL);
create policy own_commune on content_item using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on content_item to loalang_app;

create table delivery (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  ordinal integer not null,
  printed text not null,
  name text not null,
  purpose text not null default ''::text,
  unit_id uuid,
  origin text not null default 'printed'::text,
  way text,
  sent_on date,
  times_sent integer not null default 0,
  received_on date,
  received_by uuid,
  received_here boolean not null default false,
  receiver text,
  receipt_note text,
  receipt_file_id uuid,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint delivery_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint delivery_name_check CHECK ((name <> ''::text)),
  constraint delivery_origin_check CHECK ((origin = ANY (ARRAY['printed'::text, 'added'::text]))),
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint delivery_printed_check CHECK ((printed <> ''::text)),
  constraint delivery_receipt_file_id_fkey FOREIGN KEY (receipt_file_id) REFERENCES stored_file(id),
  constraint delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint delivery_version_check CHECK ((version > 0)),
  constraint delivery_way_check CHECK ((way = ANY (ARRAY['axis'::text, 'egov'::text, 'zalo'::text, 'paper'::text, 'e-mail'::text, 'here'::text])))
);
CREATE INDEX delivery_plan_id_ordinal_idx ON public.delivery USING btree (plan_id, ordinal);
CREATE INDEX delivery_unit_id_idx ON public.delivery USING btree (unit_id) WHERE (received_on IS NULL);
CREATE UNIQUE INDEX delivery_once ON public.delivery USING btree (plan_id, version, printed, name);
create policy own_commune on delivery using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.delivery FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on delivery to loalang_app;

create table delivery_event (
  id uuid not null,
  commune_id uuid not null,
  delivery_id uuid not null,
  kind text not null,
  way text,
  on_day date not null,
  note text,
  file_id uuid,
  at timestamp with time zone not null,
  by_name text not null,
  constraint delivery_event_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint delivery_event_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(id) ON DELETE CASCADE,
  constraint delivery_event_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint delivery_event_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'received'::text, 'taken-back'::text]))),
  constraint delivery_event_pkey PRIMARY KEY (id)
);
CREATE INDEX delivery_event_delivery_id_at_idx ON public.delivery_event USING btree (delivery_id, at);
create policy own_commune on delivery_event using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on delivery_event to loalang_app;

create table document_number (
  id uuid not null,
  commune_id uuid not null,
  year integer not null,
  series text not null,
  number integer not null,
  kind text not null,
  symbol text not null,
  state text not null,
  void_reason text,
  issued_on date,
  subject text not null default ''::text,
  signer text not null default ''::text,
  recipients text not null default ''::text,
  filed_with text not null default ''::text,
  copies integer,
  sent_on date,
  note text not null default ''::text,
  plan_id uuid,
  reserved_at timestamp with time zone not null,
  reserved_by uuid,
  constraint document_number_check CHECK (((state = 'void'::text) = (void_reason IS NOT NULL))),
  constraint document_number_check1 CHECK (((state <> 'used'::text) OR ((issued_on IS NOT NULL) AND (subject <> ''::text)))),
  constraint document_number_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint document_number_commune_id_year_series_number_key UNIQUE (commune_id, year, series, number),
  constraint document_number_copies_check CHECK ((copies >= 0)),
  constraint document_number_kind_check CHECK ((kind <> ''::text)),
  constraint document_number_number_check CHECK ((number > 0)),
  constraint document_number_pkey PRIMARY KEY (id),
  constraint document_number_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint document_number_series_check CHECK ((series <> ''::text)),
  constraint document_number_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'used'::text, 'void'::text]))),
  constraint document_number_year_check CHECK (((year >= 1945) AND (year <= 2200)))
);
create policy own_commune on document_number using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on document_number to loalang_app;

create table document_template (
  id uuid not null,
  commune_id uuid not null,
  kind text not null,
  name text not null,
  turned_off_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint document_template_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint document_template_kind_check CHECK ((kind ~ '^[a-z-]+$'::text)),
  constraint document_template_name_check CHECK ((name <> ''::text)),
  constraint document_template_pkey PRIMARY KEY (id)
);
CREATE INDEX document_template_commune_id_kind_idx ON public.document_template USING btree (commune_id, kind);
create policy own_commune on document_template using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on document_template to loalang_app;

create table document_template_choice (
  commune_id uuid not null,
  kind text not null,
  template_id uuid not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid,
  constraint document_template_choice_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint document_template_choice_kind_check CHECK ((kind ~ '^[a-z-]+$'::text)),
  constraint document_template_choice_pkey PRIMARY KEY (commune_id, kind),
  constraint document_template_choice_template_id_fkey FOREIGN KEY (template_id) REFERENCES document_template(id)
);
create policy own_commune on document_template_choice using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on document_template_choice to loalang_app;

create table document_template_version (
  id uuid not null,
  commune_id uuid not null,
  template_id uuid not null,
  version integer not null,
  file_id uuid not null,
  problems jsonb not null,
  is_fit boolean not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid,
  constraint document_template_version_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint document_template_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint document_template_version_pkey PRIMARY KEY (id),
  constraint document_template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES document_template(id),
  constraint document_template_version_template_id_version_key UNIQUE (template_id, version),
  constraint document_template_version_version_check CHECK ((version > 0))
);
CREATE INDEX document_template_version_commune_id_idx ON public.document_template_version USING btree (commune_id);
create policy own_commune on document_template_version using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on document_template_version to loalang_app;

create table draft_move (
  id uuid not null,
  commune_id uuid not null,
  draft_id uuid not null,
  kind text not null,
  draft_version integer not null,
  opinion text,
  docx_id uuid,
  pdf_id uuid,
  at timestamp with time zone not null,
  by_account uuid,
  constraint draft_move_check CHECK (((kind <> ALL (ARRAY['taken-back'::text, 'returned'::text])) OR (length(TRIM(BOTH FROM opinion)) >= 3))),
  constraint draft_move_check1 CHECK (((kind = 'submitted'::text) = ((pdf_id IS NOT NULL) AND (docx_id IS NOT NULL)))),
  constraint draft_move_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint draft_move_docx_id_fkey FOREIGN KEY (docx_id) REFERENCES stored_file(id),
  constraint draft_move_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES plan_draft(id),
  constraint draft_move_kind_check CHECK ((kind = ANY (ARRAY['submitted'::text, 'taken-back'::text, 'agreed'::text, 'returned'::text, 'issued'::text]))),
  constraint draft_move_pdf_id_fkey FOREIGN KEY (pdf_id) REFERENCES stored_file(id),
  constraint draft_move_pkey PRIMARY KEY (id)
);
CREATE INDEX draft_move_draft_id_at_idx ON public.draft_move USING btree (draft_id, at);
create policy own_commune on draft_move using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.draft_move FOR EACH ROW EXECUTE FUNCTION issued_stays();
grant delete, insert, select, update on draft_move to loalang_app;

create table e_document (
  plan_id uuid not null,
  version integer not null default 1,
  commune_id uuid not null,
  code text,
  sent_at timestamp with time zone,
  is_signed boolean,
  signed_by text,
  source text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  constraint e_document_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint e_document_pkey PRIMARY KEY (plan_id, version),
  constraint e_document_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint e_document_source_check CHECK ((source = ANY (ARRAY['file'::text, 'hand'::text]))),
  constraint e_document_version_check CHECK ((version > 0))
);
create policy own_commune on e_document using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.e_document FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on e_document to loalang_app;

create table egov_notice (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  number text,
  sent_on date not null,
  body text not null,
  people_received integer,
  people_counted_on date,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  constraint egov_notice_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint egov_notice_people_received_check CHECK ((people_received >= 0)),
  constraint egov_notice_pkey PRIMARY KEY (id),
  constraint egov_notice_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
);
CREATE INDEX egov_notice_plan_id_sent_on_idx ON public.egov_notice USING btree (plan_id, sent_on);
create policy own_commune on egov_notice using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.egov_notice FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on egov_notice to loalang_app;

create table evidence (
  id uuid not null,
  commune_id uuid not null,
  result_id uuid not null,
  kind text not null,
  file_id uuid,
  url text,
  note text,
  added_at timestamp with time zone not null,
  added_by uuid,
  taken_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  withdrawn_by uuid,
  constraint evidence_check CHECK (((file_id IS NOT NULL) OR (url IS NOT NULL) OR (note IS NOT NULL))),
  constraint evidence_check1 CHECK (((withdrawn_at IS NULL) OR (withdrawn_reason IS NOT NULL))),
  constraint evidence_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE
);
CREATE INDEX evidence_result_id_idx ON public.evidence USING btree (result_id);
create policy own_commune on evidence using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant insert, select, update on evidence to loalang_app;

create table idempotency_key (
  commune_id uuid not null,
  act text not null,
  key text not null,
  claimed_at timestamp with time zone not null,
  result jsonb,
  constraint idempotency_key_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100))),
  constraint idempotency_key_pkey PRIMARY KEY (commune_id, act, key)
);
CREATE INDEX idempotency_key_claimed_at_idx ON public.idempotency_key USING btree (claimed_at);
create policy own_commune on idempotency_key using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on idempotency_key to loalang_app;

create table legal_document (
  commune_id uuid not null,
  id uuid not null,
  is_shipped boolean not null,
  kind text,
  number text,
  issued_on text,
  issuer text,
  subject text,
  in_force_from date,
  in_force_to date,
  identity text not null,
  source text,
  checked_on date,
  needs_checking boolean not null default false,
  note text,
  link text,
  file_id uuid,
  closed_at timestamp with time zone,
  closed_reason text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint legal_document_check CHECK ((is_shipped OR ((kind IS NOT NULL) AND (number IS NOT NULL) AND (source IS NOT NULL)))),
  constraint legal_document_check1 CHECK (((in_force_to IS NULL) OR (in_force_from IS NULL) OR (in_force_to >= in_force_from))),
  constraint legal_document_check2 CHECK (((closed_at IS NULL) = (closed_reason IS NULL))),
  constraint legal_document_closed_reason_check CHECK ((closed_reason <> ''::text)),
  constraint legal_document_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint legal_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint legal_document_issued_on_check CHECK ((issued_on ~ '^\d{4}(-\d{2}){0,2}$'::text)),
  constraint legal_document_issuer_check CHECK ((issuer <> ''::text)),
  constraint legal_document_kind_check CHECK ((kind <> ''::text)),
  constraint legal_document_link_check CHECK ((link ~ '^https?://'::text)),
  constraint legal_document_note_check CHECK ((note <> ''::text)),
  constraint legal_document_number_check CHECK ((number <> ''::text)),
  constraint legal_document_pkey PRIMARY KEY (commune_id, id),
  constraint legal_document_source_check CHECK ((source <> ''::text)),
  constraint legal_document_subject_check CHECK ((subject <> ''::text))
);
CREATE INDEX legal_document_file_id_idx ON public.legal_document USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE UNIQUE INDEX legal_document_once ON public.legal_document USING btree (commune_id, identity) WHERE (closed_at IS NULL);
create policy own_commune on legal_document using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on legal_document to loalang_app;

create table legal_relation (
  commune_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  kind text not null,
  to_id uuid not null,
  on_day date,
  clause text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint legal_relation_check CHECK ((from_id <> to_id)),
  constraint legal_relation_clause_check CHECK ((clause <> ''::text)),
  constraint legal_relation_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint legal_relation_commune_id_from_id_kind_to_id_key UNIQUE (commune_id, from_id, kind, to_id),
  constraint legal_relation_kind_check CHECK ((kind = ANY (ARRAY['amends'::text, 'replaces'::text, 'repeals'::text, 'repeals-part'::text, 'guides'::text]))),
  constraint legal_relation_pkey PRIMARY KEY (id)
);
CREATE INDEX legal_relation_commune_id_to_id_idx ON public.legal_relation USING btree (commune_id, to_id);
create policy own_commune on legal_relation using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on legal_relation to loalang_app;

create table number_register (
  commune_id uuid not null,
  is_on boolean not null default false,
  scheme text not null default 'per-kind'::text,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint number_register_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint number_register_pkey PRIMARY KEY (commune_id),
  constraint number_register_scheme_check CHECK ((scheme = ANY (ARRAY['per-kind'::text, 'one'::text])))
);
create policy own_commune on number_register using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on number_register to loalang_app;

create table obstacle (
  id uuid not null,
  commune_id uuid not null,
  task_id uuid not null,
  occurrence_id uuid,
  kind text not null,
  text text not null,
  wanted_until date,
  unit_id uuid,
  raised_at timestamp with time zone not null,
  raised_by uuid,
  answer text,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint obstacle_check CHECK (((settled_at IS NULL) = (answer IS NULL))),
  constraint obstacle_check1 CHECK (((kind <> 'extension'::text) OR (wanted_until IS NOT NULL))),
  constraint obstacle_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint obstacle_kind_check CHECK ((kind = ANY (ARRAY['obstacle'::text, 'extension'::text]))),
  constraint obstacle_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id) ON DELETE SET NULL,
  constraint obstacle_pkey PRIMARY KEY (id),
  constraint obstacle_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE,
  constraint obstacle_text_check CHECK ((text <> ''::text)),
  constraint obstacle_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX obstacle_commune_id_task_id_idx ON public.obstacle USING btree (commune_id, task_id);
create policy own_commune on obstacle using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on obstacle to loalang_app;

create table occurrence (
  id uuid not null,
  commune_id uuid not null,
  task_id uuid not null,
  key text not null,
  label text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  extended_to date,
  extension_reason text,
  state text not null default 'open'::text,
  done_on date,
  closed_by uuid,
  cancel_reason text,
  decided_by text,
  late_reason text,
  brought numeric not null default 0,
  results integer not null default 0,
  missing jsonb not null default '[]'::jsonb,
  constraint occurrence_check CHECK ((to_on >= from_on)),
  constraint occurrence_check1 CHECK (((extended_to IS NULL) OR (extension_reason IS NOT NULL))),
  constraint occurrence_check2 CHECK (((state <> 'done'::text) OR (done_on IS NOT NULL))),
  constraint occurrence_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint occurrence_pkey PRIMARY KEY (id),
  constraint occurrence_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text]))),
  constraint occurrence_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE,
  constraint occurrence_task_id_key_key UNIQUE (task_id, key)
);
CREATE INDEX occurrence_commune_id_due_on_idx ON public.occurrence USING btree (commune_id, due_on) WHERE (state = 'open'::text);
create policy own_commune on occurrence using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.occurrence FOR EACH ROW EXECUTE FUNCTION archived_part_stays();
grant delete, insert, select, update on occurrence to loalang_app;

create table outbox_fact (
  id uuid not null,
  commune_id uuid not null,
  name text not null,
  payload jsonb not null,
  emitted_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  constraint outbox_fact_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint outbox_fact_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_fact_emitted_at_idx ON public.outbox_fact USING btree (emitted_at) WHERE (delivered_at IS NULL);
create policy own_commune on outbox_fact using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on outbox_fact to loalang_app;

create table own_clause (
  id uuid not null,
  commune_id uuid not null,
  part_kind text not null,
  text text not null,
  folded text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  withdrawn_at timestamp with time zone,
  constraint own_clause_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint own_clause_pkey PRIMARY KEY (id),
  constraint own_clause_text_check CHECK ((text <> ''::text))
);
CREATE UNIQUE INDEX own_clause_once ON public.own_clause USING btree (commune_id, part_kind, folded) WHERE (withdrawn_at IS NULL);
create policy own_commune on own_clause using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on own_clause to loalang_app;

create table person (
  id uuid not null,
  commune_id uuid not null,
  full_name text not null,
  phone text,
  search_text text generated always as (search_fold(full_name)) stored,
  constraint person_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint person_full_name_check CHECK ((full_name <> ''::text)),
  constraint person_pkey PRIMARY KEY (id)
);
create policy own_commune on person using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on person to loalang_app;

create table plan (
  id uuid not null,
  commune_id uuid not null,
  kind text not null,
  title text not null,
  number text,
  issued_on text,
  issuer text,
  period_from date not null,
  period_to date not null,
  state text not null,
  programme text,
  former_commune text,
  reading_id uuid,
  content jsonb not null,
  content_version integer not null default 1,
  folded text not null,
  created_at timestamp with time zone not null,
  confirmed_by uuid,
  archived_at timestamp with time zone,
  archived_by uuid,
  reopened_reason text,
  replaces uuid,
  superior_id uuid,
  original_id uuid,
  runs_from date,
  constraint plan_check CHECK ((period_to >= period_from)),
  constraint plan_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_issued_on_check CHECK ((issued_on ~ '^\d{4}(-\d{2}){0,2}$'::text)),
  constraint plan_original_id_fkey FOREIGN KEY (original_id) REFERENCES stored_file(id),
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES plan_reading(id),
  constraint plan_replaces_fkey FOREIGN KEY (replaces) REFERENCES plan(id),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'running'::text, 'finished'::text, 'archived'::text, 'revoked'::text]))),
  constraint plan_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES superior_plan(id),
  constraint plan_title_check CHECK ((title <> ''::text))
);
CREATE INDEX plan_commune_id_period_from_idx ON public.plan USING btree (commune_id, period_from DESC);
CREATE UNIQUE INDEX plan_number_once ON public.plan USING btree (commune_id, "left"(issued_on, 4), upper(number)) WHERE ((state <> 'revoked'::text) AND (number IS NOT NULL) AND (reading_id IS NULL));
CREATE UNIQUE INDEX plan_of_reading ON public.plan USING btree (reading_id) WHERE (reading_id IS NOT NULL);
create policy own_commune on plan using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE DELETE OR UPDATE ON public.plan FOR EACH ROW EXECUTE FUNCTION archived_plan_stays();
CREATE TRIGGER issued_stays BEFORE UPDATE ON public.plan FOR EACH ROW EXECUTE FUNCTION issued_plan_stays();
grant insert, select, update on plan to loalang_app;

create table plan_audience (
  commune_id uuid not null,
  plan_id uuid not null,
  code text not null,
  constraint plan_audience_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_audience_pkey PRIMARY KEY (plan_id, code),
  constraint plan_audience_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
);
create policy own_commune on plan_audience using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.plan_audience FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on plan_audience to loalang_app;

create table plan_correction (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  place text not null,
  wrong text not null,
  correct text not null,
  letter_number text,
  letter_issued_on date,
  letter_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint plan_correction_check CHECK (((letter_number IS NULL) = (letter_issued_on IS NULL))),
  constraint plan_correction_check1 CHECK ((wrong <> correct)),
  constraint plan_correction_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_correction_correct_check CHECK ((correct <> ''::text)),
  constraint plan_correction_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES stored_file(id),
  constraint plan_correction_pkey PRIMARY KEY (id),
  constraint plan_correction_place_check CHECK ((place <> ''::text)),
  constraint plan_correction_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_correction_plan_id_version_fkey FOREIGN KEY (plan_id, version) REFERENCES plan_version(plan_id, version)
);
CREATE INDEX plan_correction_commune_id_plan_id_idx ON public.plan_correction USING btree (commune_id, plan_id);
create policy own_commune on plan_correction using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER correction_stays BEFORE DELETE OR UPDATE ON public.plan_correction FOR EACH ROW EXECUTE FUNCTION correction_stays();
grant delete, insert, select, update on plan_correction to loalang_app;

create table plan_draft (
  id uuid not null,
  commune_id uuid not null,
  state text not null default 'drafting'::text,
  origin text not null,
  title text not null,
  content jsonb not null,
  version integer not null default 0,
  marks jsonb not null default '{}'::jsonb,
  from_plan_id uuid,
  superior_id uuid,
  amends_plan_id uuid,
  amendment text,
  reason text,
  plan_id uuid,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  moved jsonb not null default '[]'::jsonb,
  doubts jsonb not null default '[]'::jsonb,
  base jsonb,
  base_version integer,
  constraint plan_draft_amendment_check CHECK ((amendment = ANY (ARRAY['amend'::text, 'replace'::text]))),
  constraint plan_draft_amends_plan_id_fkey FOREIGN KEY (amends_plan_id) REFERENCES plan(id),
  constraint plan_draft_base_version_check CHECK ((base_version > 0)),
  constraint plan_draft_check CHECK (((amends_plan_id IS NULL) = (amendment IS NULL))),
  constraint plan_draft_check1 CHECK (((amendment IS NULL) OR (reason IS NOT NULL))),
  constraint plan_draft_check2 CHECK (((state = 'issued'::text) = (plan_id IS NOT NULL))),
  constraint plan_draft_check3 CHECK (((amendment IS NULL) OR (base IS NOT NULL))),
  constraint plan_draft_check4 CHECK (((amends_plan_id IS NULL) = (base_version IS NULL))),
  constraint plan_draft_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_draft_from_plan_id_fkey FOREIGN KEY (from_plan_id) REFERENCES plan(id),
  constraint plan_draft_origin_check CHECK ((origin = ANY (ARRAY['blank'::text, 'plan'::text, 'superior'::text, 'amendment'::text]))),
  constraint plan_draft_pkey PRIMARY KEY (id),
  constraint plan_draft_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_draft_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'for-signature'::text, 'issued'::text, 'dropped'::text]))),
  constraint plan_draft_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES superior_plan(id)
);
CREATE INDEX plan_draft_commune_id_changed_at_idx ON public.plan_draft USING btree (commune_id, changed_at DESC);
CREATE UNIQUE INDEX plan_draft_one_amendment ON public.plan_draft USING btree (amends_plan_id) WHERE ((amends_plan_id IS NOT NULL) AND (state = ANY (ARRAY['drafting'::text, 'for-signature'::text])));
create policy own_commune on plan_draft using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER draft_is_kept BEFORE DELETE ON public.plan_draft FOR EACH ROW EXECUTE FUNCTION draft_is_kept();
CREATE TRIGGER draft_out_of_hand_stays BEFORE UPDATE ON public.plan_draft FOR EACH ROW EXECUTE FUNCTION draft_out_of_hand_stays();
grant delete, insert, select, update on plan_draft to loalang_app;

create table plan_issue (
  plan_version_id uuid not null,
  commune_id uuid not null,
  way text not null,
  reading_id uuid,
  signatures jsonb not null default '[]'::jsonb,
  likeness text,
  differences jsonb,
  taken jsonb not null default '[]'::jsonb,
  signer jsonb,
  at timestamp with time zone not null,
  by_account uuid,
  constraint plan_issue_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_issue_likeness_check CHECK ((likeness = ANY (ARRAY['same'::text, 'differences'::text, 'other'::text]))),
  constraint plan_issue_pkey PRIMARY KEY (plan_version_id),
  constraint plan_issue_plan_version_id_fkey FOREIGN KEY (plan_version_id) REFERENCES plan_version(id),
  constraint plan_issue_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES plan_reading(id),
  constraint plan_issue_way_check CHECK ((way = ANY (ARRAY['electronic'::text, 'scan'::text, 'paper'::text])))
);
create policy own_commune on plan_issue using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.plan_issue FOR EACH ROW EXECUTE FUNCTION issued_stays();
grant delete, insert, select, update on plan_issue to loalang_app;

create table plan_kind (
  commune_id uuid not null,
  code text not null,
  name text not null,
  words jsonb not null default '[]'::jsonb,
  is_hidden boolean not null default false,
  constraint plan_kind_code_check CHECK ((code ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint plan_kind_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_kind_name_check CHECK ((name <> ''::text)),
  constraint plan_kind_pkey PRIMARY KEY (commune_id, code)
);
create policy own_commune on plan_kind using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on plan_kind to loalang_app;

create table plan_programme (
  commune_id uuid not null,
  plan_id uuid not null,
  programme_id uuid not null,
  stage text,
  constraint plan_programme_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_programme_pkey PRIMARY KEY (plan_id, programme_id),
  constraint plan_programme_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE,
  constraint plan_programme_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id)
);
create policy own_commune on plan_programme using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.plan_programme FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on plan_programme to loalang_app;

create table plan_proposal (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  task_id uuid,
  unit_id uuid,
  text text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  state text not null default 'open'::text,
  answer text,
  draft_id uuid,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint plan_proposal_check CHECK (((state = 'open'::text) = (settled_at IS NULL))),
  constraint plan_proposal_check1 CHECK (((state <> 'declined'::text) OR (answer IS NOT NULL))),
  constraint plan_proposal_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_proposal_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES plan_draft(id) ON DELETE SET NULL,
  constraint plan_proposal_pkey PRIMARY KEY (id),
  constraint plan_proposal_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text]))),
  constraint plan_proposal_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE SET NULL,
  constraint plan_proposal_text_check CHECK ((length(TRIM(BOTH FROM text)) >= 3)),
  constraint plan_proposal_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX plan_proposal_commune_id_plan_id_state_idx ON public.plan_proposal USING btree (commune_id, plan_id, state);
create policy own_commune on plan_proposal using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on plan_proposal to loalang_app;

create table plan_reading (
  id uuid not null,
  commune_id uuid not null,
  state text not null,
  content_hash text not null,
  pages_done integer not null default 0,
  pages_total integer,
  stage text,
  refusal jsonb,
  document jsonb,
  reading jsonb,
  edits jsonb not null default '{}'::jsonb,
  version integer not null default 0,
  edited_by uuid,
  started_at timestamp with time zone not null,
  started_by uuid,
  finished_at timestamp with time zone,
  edit_marks jsonb not null default '{}'::jsonb,
  attempts integer not null default 0,
  discarded_at timestamp with time zone,
  partial jsonb,
  draft_id uuid,
  signatures jsonb,
  meant_as text not null default 'own'::text,
  constraint plan_reading_check CHECK (((state <> ALL (ARRAY['ready'::text, 'confirmed'::text])) OR (reading IS NOT NULL))),
  constraint plan_reading_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_reading_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES plan_draft(id),
  constraint plan_reading_meant_as_check CHECK ((meant_as = ANY (ARRAY['own'::text, 'superior'::text]))),
  constraint plan_reading_pkey PRIMARY KEY (id),
  constraint plan_reading_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'ready'::text, 'refused'::text, 'confirmed'::text, 'discarded'::text])))
);
CREATE INDEX plan_reading_commune_id_started_at_idx ON public.plan_reading USING btree (commune_id, started_at DESC);
CREATE INDEX plan_reading_draft_id_idx ON public.plan_reading USING btree (draft_id) WHERE (draft_id IS NOT NULL);
create policy own_commune on plan_reading using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on plan_reading to loalang_app;

create table plan_reading_file (
  reading_id uuid not null,
  commune_id uuid not null,
  ordinal integer not null,
  file_id uuid not null,
  constraint plan_reading_file_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_reading_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint plan_reading_file_pkey PRIMARY KEY (reading_id, ordinal),
  constraint plan_reading_file_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES plan_reading(id) ON DELETE CASCADE
);
create policy own_commune on plan_reading_file using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on plan_reading_file to loalang_app;

create table plan_revocation (
  plan_id uuid not null,
  commune_id uuid not null,
  reason text not null,
  effective_on date not null,
  paper_number text not null,
  paper_issued_on date not null,
  paper_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint plan_revocation_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_revocation_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES stored_file(id),
  constraint plan_revocation_paper_number_check CHECK ((paper_number <> ''::text)),
  constraint plan_revocation_pkey PRIMARY KEY (plan_id),
  constraint plan_revocation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_revocation_reason_check CHECK ((length(TRIM(BOTH FROM reason)) >= 3))
);
create policy own_commune on plan_revocation using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.plan_revocation FOR EACH ROW EXECUTE FUNCTION issued_stays();
grant delete, insert, select, update on plan_revocation to loalang_app;

create table plan_version (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  draft_id uuid,
  draft jsonb,
  content jsonb not null,
  number text,
  issued_on text,
  original_id uuid,
  reason text,
  made_at timestamp with time zone not null,
  made_by uuid,
  amendment text,
  constraint plan_version_amendment_check CHECK ((amendment = ANY (ARRAY['amend'::text, 'replace'::text]))),
  constraint plan_version_check CHECK (((version = 1) OR (reason IS NOT NULL))),
  constraint plan_version_check1 CHECK (((version = 1) = (amendment IS NULL))),
  constraint plan_version_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint plan_version_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES plan_draft(id),
  constraint plan_version_issued_on_check CHECK ((issued_on ~ '^\d{4}(-\d{2}){0,2}$'::text)),
  constraint plan_version_original_id_fkey FOREIGN KEY (original_id) REFERENCES stored_file(id),
  constraint plan_version_pkey PRIMARY KEY (id),
  constraint plan_version_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint plan_version_plan_id_version_key UNIQUE (plan_id, version),
  constraint plan_version_version_check CHECK ((version > 0))
);
create policy own_commune on plan_version using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.plan_version FOR EACH ROW EXECUTE FUNCTION version_stays();
grant delete, insert, select, update on plan_version to loalang_app;

create table post (
  id uuid not null,
  commune_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  title text not null,
  is_head boolean not null default false,
  from_on date not null,
  to_on date,
  is_focal boolean not null default false,
  constraint post_check CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint post_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint post_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint post_pkey PRIMARY KEY (id),
  constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX post_one_head ON public.post USING btree (unit_id) WHERE (is_head AND (to_on IS NULL));
create policy own_commune on post using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on post to loalang_app;

create table predecessor (
  id uuid not null,
  commune_id uuid not null,
  name text not null,
  district text,
  province text,
  until_on date not null,
  constraint predecessor_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint predecessor_pkey PRIMARY KEY (id)
);
create policy own_commune on predecessor using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on predecessor to loalang_app;

create table programme (
  id uuid not null,
  commune_id uuid not null,
  kind text not null,
  name text not null,
  number text,
  issuer text,
  from_year integer not null,
  to_year integer not null,
  goals jsonb not null default '[]'::jsonb,
  source_note text,
  folded text not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint programme_check CHECK ((to_year >= from_year)),
  constraint programme_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint programme_from_year_check CHECK (((from_year >= 1990) AND (from_year <= 2100))),
  constraint programme_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'scheme'::text, 'resolution'::text, 'period-plan'::text, 'other'::text]))),
  constraint programme_name_check CHECK ((name <> ''::text)),
  constraint programme_pkey PRIMARY KEY (id)
);
create policy own_commune on programme using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on programme to loalang_app;

create table recovery_code (
  id uuid not null,
  commune_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint recovery_code_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint recovery_code_pkey PRIMARY KEY (id)
);
CREATE INDEX recovery_code_account_id_idx ON public.recovery_code USING btree (account_id);
create policy own_commune on recovery_code using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on recovery_code to loalang_app;

create table reminder (
  id uuid not null,
  commune_id uuid not null,
  unit_id uuid,
  way text not null,
  text text not null,
  occurrences jsonb not null,
  sent_at timestamp with time zone not null,
  sent_by uuid,
  unit_name text,
  ordinal integer not null default 1,
  tone text,
  search_text text generated always as (search_fold(text)) stored,
  constraint reminder_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint reminder_ordinal_check CHECK ((ordinal > 0)),
  constraint reminder_pkey PRIMARY KEY (id),
  constraint reminder_tone_check CHECK ((tone = ANY (ARRAY['suggest'::text, 'respectful'::text, 'require'::text]))),
  constraint reminder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint reminder_way_check CHECK ((way = ANY (ARRAY['copied'::text, 'printed'::text, 'letter'::text, 'zalo'::text, 'phone'::text, 'spoken'::text])))
);
CREATE INDEX reminder_commune_id_sent_at_idx ON public.reminder USING btree (commune_id, sent_at DESC);
create policy own_commune on reminder using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on reminder to loalang_app;

create table reset_slip (
  id uuid not null,
  commune_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  issued_at timestamp with time zone,
  way text not null default 'printed'::text,
  constraint reset_slip_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint reset_slip_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint reset_slip_pkey PRIMARY KEY (id),
  constraint reset_slip_way_check CHECK ((way = ANY (ARRAY['printed'::text, 'email'::text])))
);
CREATE INDEX reset_slip_account_id_idx ON public.reset_slip USING btree (account_id);
create policy own_commune on reset_slip using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on reset_slip to loalang_app;

create table result (
  id uuid not null,
  commune_id uuid not null,
  happened_on date not null,
  happened_to date,
  recorded_at timestamp with time zone not null,
  form text not null,
  channel text,
  title text not null,
  place text,
  note text,
  unit_id uuid,
  done_by text,
  typed_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  folded text not null,
  shows text not null default 'none'::text,
  has_consent boolean not null default false,
  withdrawn_by uuid,
  search_text text generated always as (((folded || ' '::text) || search_fold(COALESCE(done_by, ''::text)))) stored,
  form_key text,
  constraint result_check CHECK (((happened_to IS NULL) OR (happened_to >= happened_on))),
  constraint result_check1 CHECK (((withdrawn_at IS NULL) OR (withdrawn_reason IS NOT NULL))),
  constraint result_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_form_key_check CHECK (((length(form_key) >= 8) AND (length(form_key) <= 100))),
  constraint result_pkey PRIMARY KEY (id),
  constraint result_shows_check CHECK ((shows = ANY (ARRAY['none'::text, 'adults'::text, 'minors'::text]))),
  constraint result_title_check CHECK ((title <> ''::text)),
  constraint result_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX result_commune_id_happened_on_idx ON public.result USING btree (commune_id, happened_on DESC);
CREATE UNIQUE INDEX result_recorded_once ON public.result USING btree (commune_id, form_key);
create policy own_commune on result using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE DELETE OR UPDATE ON public.result FOR EACH ROW EXECUTE FUNCTION archived_own_result_stays();
grant insert, select, update on result to loalang_app;

create table result_audience (
  commune_id uuid not null,
  result_id uuid not null,
  code text not null,
  constraint result_audience_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_audience_pkey PRIMARY KEY (result_id, code),
  constraint result_audience_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE
);
create policy own_commune on result_audience using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.result_audience FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant delete, insert, select, update on result_audience to loalang_app;

create table result_count (
  id uuid not null,
  commune_id uuid not null,
  result_id uuid not null,
  unit text not null,
  value numeric not null,
  source text not null,
  constraint result_count_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_count_pkey PRIMARY KEY (id),
  constraint result_count_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE,
  constraint result_count_result_id_unit_key UNIQUE (result_id, unit),
  constraint result_count_source_check CHECK ((source = ANY (ARRAY['list'::text, 'estimate'::text, 'views'::text, 'count'::text]))),
  constraint result_count_unit_check CHECK ((unit = ANY (ARRAY['luot-nguoi'::text, 'nguoi'::text, 'bai'::text, 'buoi'::text, 'phut'::text, 'cuoc'::text, 'cai'::text, 'm'::text, 'm2'::text, 'to'::text, 'ky'::text]))),
  constraint result_count_value_check CHECK ((value >= (0)::numeric))
);
create policy own_commune on result_count using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.result_count FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant insert, select, update on result_count to loalang_app;

create table result_occurrence (
  commune_id uuid not null,
  result_id uuid not null,
  occurrence_id uuid not null,
  constraint result_occurrence_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_occurrence_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id),
  constraint result_occurrence_pkey PRIMARY KEY (result_id, occurrence_id),
  constraint result_occurrence_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE
);
CREATE INDEX result_occurrence_occurrence_id_idx ON public.result_occurrence USING btree (occurrence_id);
create policy own_commune on result_occurrence using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.result_occurrence FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant insert, select, update on result_occurrence to loalang_app;

create table result_topic (
  commune_id uuid not null,
  result_id uuid not null,
  code text not null,
  constraint result_topic_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_topic_pkey PRIMARY KEY (result_id, code),
  constraint result_topic_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE
);
create policy own_commune on result_topic using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.result_topic FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant delete, insert, select, update on result_topic to loalang_app;

create table result_village (
  commune_id uuid not null,
  result_id uuid not null,
  unit_id uuid not null,
  constraint result_village_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint result_village_pkey PRIMARY KEY (result_id, unit_id),
  constraint result_village_result_id_fkey FOREIGN KEY (result_id) REFERENCES result(id) ON DELETE CASCADE,
  constraint result_village_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX result_village_unit_id_idx ON public.result_village USING btree (unit_id);
create policy own_commune on result_village using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.result_village FOR EACH ROW EXECUTE FUNCTION archived_result_stays();
grant insert, select, update on result_village to loalang_app;

create table saved_filter (
  id uuid not null,
  commune_id uuid not null,
  account_id uuid not null,
  name text not null,
  query text not null,
  constraint saved_filter_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint saved_filter_account_id_name_key UNIQUE (account_id, name),
  constraint saved_filter_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint saved_filter_name_check CHECK ((name <> ''::text)),
  constraint saved_filter_pkey PRIMARY KEY (id)
);
create policy own_commune on saved_filter using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on saved_filter to loalang_app;

create table session (
  id uuid not null,
  commune_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  device text not null,
  own_device boolean not null default false,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  pin_confirmed_at timestamp with time zone,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint session_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX session_account_id_idx ON public.session USING btree (account_id);
create policy own_commune on session using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on session to loalang_app;

create table setting (
  commune_id uuid not null,
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  constraint setting_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint setting_pkey PRIMARY KEY (commune_id, name)
);
create policy own_commune on setting using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on setting to loalang_app;

create table sheet_delivery (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  unit_id uuid,
  unit_name text not null,
  way text not null,
  sent_on date not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  constraint sheet_delivery_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint sheet_delivery_pkey PRIMARY KEY (id),
  constraint sheet_delivery_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint sheet_delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint sheet_delivery_way_check CHECK ((way = ANY (ARRAY['zalo'::text, 'paper'::text, 'e-office'::text, 'other'::text])))
);
CREATE INDEX sheet_delivery_commune_id_plan_id_idx ON public.sheet_delivery USING btree (commune_id, plan_id);
create policy own_commune on sheet_delivery using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on sheet_delivery to loalang_app;

create table signing_delegation (
  id uuid not null,
  commune_id uuid not null,
  form text not null,
  unit_id uuid not null,
  person_id uuid not null,
  title text not null,
  paper text not null,
  scope text not null,
  from_on date not null,
  to_on date,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint signing_delegation_check CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint signing_delegation_check1 CHECK (((form = 'TL'::text) OR (to_on IS NOT NULL))),
  constraint signing_delegation_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint signing_delegation_form_check CHECK ((form = ANY (ARRAY['TUQ'::text, 'TL'::text]))),
  constraint signing_delegation_paper_check CHECK ((paper <> ''::text)),
  constraint signing_delegation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint signing_delegation_pkey PRIMARY KEY (id),
  constraint signing_delegation_scope_check CHECK ((scope <> ''::text)),
  constraint signing_delegation_title_check CHECK ((title <> ''::text)),
  constraint signing_delegation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX signing_delegation_commune_id_from_on_idx ON public.signing_delegation USING btree (commune_id, from_on DESC);
create policy own_commune on signing_delegation using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on signing_delegation to loalang_app;

create table stored_file (
  id uuid not null,
  commune_id uuid not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  stored_at timestamp with time zone not null,
  stored_by uuid,
  search_text text generated always as (search_fold(name)) stored,
  constraint stored_file_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint stored_file_pkey PRIMARY KEY (id),
  constraint stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint stored_file_size_check CHECK ((size >= 0))
);
CREATE INDEX stored_file_commune_id_sha256_idx ON public.stored_file USING btree (commune_id, sha256);
create policy own_commune on stored_file using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on stored_file to loalang_app;

create table superior_decision (
  commune_id uuid not null,
  superior_id uuid not null,
  item_key text not null,
  verdict text not null,
  own_text text,
  reason text,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  constraint superior_decision_check CHECK (((verdict <> 'covered'::text) OR (own_text IS NOT NULL))),
  constraint superior_decision_check1 CHECK (((verdict <> 'not-ours'::text) OR (reason IS NOT NULL))),
  constraint superior_decision_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint superior_decision_pkey PRIMARY KEY (superior_id, item_key),
  constraint superior_decision_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES superior_plan(id) ON DELETE CASCADE,
  constraint superior_decision_verdict_check CHECK ((verdict = ANY (ARRAY['covered'::text, 'not-covered'::text, 'ours'::text, 'not-ours'::text])))
);
create policy own_commune on superior_decision using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on superior_decision to loalang_app;

create table superior_plan (
  id uuid not null,
  commune_id uuid not null,
  reading_id uuid,
  title text not null,
  number text,
  issued_on text,
  issuer text,
  content jsonb not null,
  arrived_on date not null,
  own_due_on date,
  own_due_source text,
  closed_reason text,
  created_at timestamp with time zone not null,
  created_by uuid,
  origin text not null default 'file'::text,
  added jsonb not null default '[]'::jsonb,
  replaces uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint superior_plan_check CHECK (((own_due_on IS NULL) OR (own_due_source IS NOT NULL))),
  constraint superior_plan_check1 CHECK (((closed_at IS NULL) = (closed_reason IS NULL))),
  constraint superior_plan_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint superior_plan_issued_on_check CHECK ((issued_on ~ '^\d{4}(-\d{2}){0,2}$'::text)),
  constraint superior_plan_origin_check CHECK ((origin = ANY (ARRAY['file'::text, 'typed'::text]))),
  constraint superior_plan_pkey PRIMARY KEY (id),
  constraint superior_plan_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES plan_reading(id),
  constraint superior_plan_replaces_fkey FOREIGN KEY (replaces) REFERENCES superior_plan(id),
  constraint superior_plan_title_check CHECK ((title <> ''::text))
);
CREATE INDEX superior_plan_commune_id_arrived_on_idx ON public.superior_plan USING btree (commune_id, arrived_on DESC);
CREATE UNIQUE INDEX superior_plan_of_reading ON public.superior_plan USING btree (reading_id) WHERE (reading_id IS NOT NULL);
CREATE UNIQUE INDEX superior_plan_replaced_once ON public.superior_plan USING btree (replaces) WHERE (replaces IS NOT NULL);
create policy own_commune on superior_plan using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on superior_plan to loalang_app;

create table task (
  id uuid not null,
  commune_id uuid not null,
  plan_id uuid not null,
  ordinal integer not null,
  ref text,
  title text not null,
  origin text not null,
  assignment text not null,
  timing_text text,
  schedule jsonb not null,
  contract jsonb not null,
  products jsonb not null default '[]'::jsonb,
  channels jsonb not null default '[]'::jsonb,
  note text,
  source jsonb,
  state text not null default 'running'::text,
  version integer not null default 0,
  folded text not null,
  created_at timestamp with time zone not null,
  start_text text,
  finish_text text,
  deadlines jsonb not null default '[]'::jsonb,
  cancel_reason text,
  decided_by text,
  merged_into uuid,
  distinct_from jsonb not null default '[]'::jsonb,
  activity_key text,
  constraint task_assignment_check CHECK ((assignment = ANY (ARRAY['assigned'::text, 'requested'::text]))),
  constraint task_check CHECK (((state <> 'cancelled'::text) OR (cancel_reason IS NOT NULL))),
  constraint task_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint task_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES task(id),
  constraint task_origin_check CHECK ((origin = ANY (ARRAY['form'::text, 'appendix'::text, 'duty'::text, 'added'::text]))),
  constraint task_pkey PRIMARY KEY (id),
  constraint task_place UNIQUE (plan_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
  constraint task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint task_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text]))),
  constraint task_title_check CHECK ((title <> ''::text))
);
CREATE INDEX task_commune_id_plan_id_idx ON public.task USING btree (commune_id, plan_id);
CREATE UNIQUE INDEX task_of_activity ON public.task USING btree (plan_id, activity_key) WHERE (activity_key IS NOT NULL);
create policy own_commune on task using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.task FOR EACH ROW EXECUTE FUNCTION archived_task_stays();
grant delete, insert, select, update on task to loalang_app;

create table task_revision (
  id uuid not null,
  commune_id uuid not null,
  task_id uuid not null,
  version integer not null,
  act text not null,
  group_id uuid not null,
  snapshot jsonb,
  at timestamp with time zone not null,
  by uuid,
  undone_at timestamp with time zone,
  constraint task_revision_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint task_revision_pkey PRIMARY KEY (id),
  constraint task_revision_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE,
  constraint task_revision_task_id_version_key UNIQUE (task_id, version)
);
CREATE INDEX task_revision_group_id_idx ON public.task_revision USING btree (group_id);
create policy own_commune on task_revision using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on task_revision to loalang_app;

create table task_topic (
  commune_id uuid not null,
  task_id uuid not null,
  code text not null,
  constraint task_topic_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint task_topic_pkey PRIMARY KEY (task_id, code),
  constraint task_topic_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
);
create policy own_commune on task_topic using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.task_topic FOR EACH ROW EXECUTE FUNCTION archived_part_stays();
grant delete, insert, select, update on task_topic to loalang_app;

create table task_unit (
  id uuid not null,
  commune_id uuid not null,
  task_id uuid not null,
  part text not null,
  printed text not null,
  unit_id uuid,
  ordinal integer not null,
  constraint task_unit_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint task_unit_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'coordinating'::text]))),
  constraint task_unit_pkey PRIMARY KEY (id),
  constraint task_unit_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE,
  constraint task_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX task_unit_task_id_idx ON public.task_unit USING btree (task_id);
CREATE INDEX task_unit_unit_id_idx ON public.task_unit USING btree (unit_id);
create policy own_commune on task_unit using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
CREATE TRIGGER archived_stays BEFORE INSERT OR DELETE OR UPDATE ON public.task_unit FOR EACH ROW EXECUTE FUNCTION archived_part_stays();
grant delete, insert, select, update on task_unit to loalang_app;

create table tier_period (
  id uuid not null,
  commune_id uuid not null,
  model text not null,
  from_on date not null,
  to_on date,
  report_to text,
  report_through text,
  source text,
  constraint tier_period_check CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint tier_period_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint tier_period_model_check CHECK ((model = ANY (ARRAY['three-tier'::text, 'two-tier'::text]))),
  constraint tier_period_pkey PRIMARY KEY (id)
);
create policy own_commune on tier_period using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on tier_period to loalang_app;

create table unit (
  id uuid not null,
  commune_id uuid not null,
  name text not null,
  folded text not null,
  kind text not null,
  assignment text not null default 'assigned'::text,
  is_focal boolean not null default false,
  ordinal integer not null default 0,
  households integer,
  from_on date,
  to_on date,
  receives_issues boolean not null default false,
  phone text,
  zalo_group text,
  zalo_link text,
  merged_into uuid,
  constraint unit_assignment_check CHECK ((assignment = ANY (ARRAY['assigned'::text, 'requested'::text]))),
  constraint unit_check CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))),
  constraint unit_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint unit_households_check CHECK ((households >= 0)),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['leadership'::text, 'office'::text, 'department'::text, 'one-stop'::text, 'radio'::text, 'council'::text, 'party'::text, 'front'::text, 'union'::text, 'village'::text, 'digital-team'::text, 'upper'::text, 'other'::text]))),
  constraint unit_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES unit(id),
  constraint unit_name_check CHECK ((name <> ''::text)),
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_zalo_link_check CHECK ((zalo_link ~ '^https://'::text))
);
CREATE UNIQUE INDEX unit_name_in_force ON public.unit USING btree (commune_id, folded) WHERE (to_on IS NULL);
CREATE UNIQUE INDEX unit_one_focal ON public.unit USING btree (commune_id) WHERE (is_focal AND (to_on IS NULL));
CREATE UNIQUE INDEX unit_one_issue_desk ON public.unit USING btree (commune_id) WHERE (receives_issues AND (to_on IS NULL));
create policy own_commune on unit using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant insert, select, update on unit to loalang_app;

create table unit_alias (
  id uuid not null,
  commune_id uuid not null,
  unit_id uuid not null,
  alias text not null,
  folded text not null,
  origin text not null default 'declared'::text,
  constraint unit_alias_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES commune(id),
  constraint unit_alias_once UNIQUE (unit_id, folded),
  constraint unit_alias_origin_check CHECK ((origin = ANY (ARRAY['declared'::text, 'renamed'::text, 'merged'::text, 'plan'::text]))),
  constraint unit_alias_pkey PRIMARY KEY (id),
  constraint unit_alias_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE
);
CREATE INDEX unit_alias_commune_id_folded_idx ON public.unit_alias USING btree (commune_id, folded);
create policy own_commune on unit_alias using ((commune_id = ( SELECT current_commune() AS current_commune))) with check ((commune_id = ( SELECT current_commune() AS current_commune)));
grant delete, insert, select, update on unit_alias to loalang_app;

CREATE OR REPLACE FUNCTION public.archived_own_result_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'loalang_app' and exists (
    select from result_occurrence ro join occurrence o on o.id = ro.occurrence_id join task t on t.id = o.task_id
    where ro.result_id = old.id and plan_is_archived(t.plan_id)) then
    raise exception 'plan-archived';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.archived_part_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare touched uuid;
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  select t.plan_id into touched from task t
    where t.id in ((to_jsonb(new) ->> 'task_id')::uuid, (to_jsonb(old) ->> 'task_id')::uuid) and plan_is_archived(t.plan_id) limit 1;
  if touched is not null then raise exception 'plan-archived'; end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.archived_plan_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  if old.state = 'archived' then
    if tg_op = 'DELETE' then raise exception 'plan-archived'; end if;
    -- Opening it again is the one change, and it says why.
    if new.state = 'archived' or new.reopened_reason is null or length(trim(new.reopened_reason)) < 3
       or (to_jsonb(new) - array['state', 'archived_at', 'archived_by', 'reopened_reason'])
          is distinct from (to_jsonb(old) - array['state', 'archived_at', 'archived_by', 'reopened_reason']) then
      raise exception 'plan-archived';
    end if;
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.archived_result_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare touched uuid;
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  select t.plan_id into touched from occurrence o join task t on t.id = o.task_id
    where plan_is_archived(t.plan_id)
      and (o.id in ((to_jsonb(new) ->> 'occurrence_id')::uuid, (to_jsonb(old) ->> 'occurrence_id')::uuid)
        or o.id in (select ro.occurrence_id from result_occurrence ro where ro.result_id in (
             (to_jsonb(new) ->> 'result_id')::uuid, (to_jsonb(old) ->> 'result_id')::uuid)))
    limit 1;
  if touched is not null then raise exception 'plan-archived'; end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.archived_task_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'loalang_app'
     and (plan_is_archived((to_jsonb(new) ->> 'plan_id')::uuid) or plan_is_archived((to_jsonb(old) ->> 'plan_id')::uuid)) then
    raise exception 'plan-archived';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.correction_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'loalang_app' and old.letter_number is not null then raise exception 'issued-stays'; end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.current_commune()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.commune_id', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.draft_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'loalang_app' then raise exception 'draft-is-kept'; end if;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION public.draft_out_of_hand_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user <> 'loalang_app' then return new; end if;
  if old.state = 'issued' and (new.content, new.state, new.plan_id) is distinct from (old.content, old.state, old.plan_id) then
    raise exception 'draft-issued';
  end if;
  -- Number, day and signer come back with the signed file, in the act that issues it.
  if old.state in ('for-signature', 'dropped') and new.content is distinct from old.content and new.state <> 'issued' then
    raise exception 'draft-not-open';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload json, key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ select graphile_worker.add_job(task, payload, job_key => key) $function$
;

CREATE OR REPLACE FUNCTION public.failing_jobs()
 RETURNS TABLE(task text, attempts integer, max_attempts integer, failed_at timestamp with time zone, next_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select task_identifier, attempts::int, max_attempts::int, updated_at, run_at from graphile_worker.jobs
     where last_error is not null order by updated_at desc limit 50 $function$
;

CREATE OR REPLACE FUNCTION public.find_access_link(wanted text)
 RETURNS TABLE(link_id uuid, commune_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select id, commune_id from access_link where token_hash = wanted and revoked_at is null $function$
;

CREATE OR REPLACE FUNCTION public.find_calendar_feed(wanted text)
 RETURNS TABLE(feed_id uuid, account_id uuid, commune_id uuid, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select f.id, f.account_id, f.commune_id, f.unit_id from calendar_feed f join account a on a.id = f.account_id
     where f.token_hash = wanted and f.revoked_at is null and a.disabled_at is null $function$
;

CREATE OR REPLACE FUNCTION public.find_session(wanted text)
 RETURNS TABLE(session_id uuid, account_id uuid, commune_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select id, account_id, commune_id from session where token_hash = wanted and ended_at is null $function$
;

CREATE OR REPLACE FUNCTION public.find_sign_in(wanted text)
 RETURNS TABLE(account_id uuid, commune_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select id, commune_id from account where (login_key = wanted or phone_key = wanted) and disabled_at is null $function$
;

CREATE OR REPLACE FUNCTION public.installation_state()
 RETURNS TABLE(communes bigint, accounts bigint, sample_commune uuid, only_commune uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select (select count(*) from commune), (select count(*) from account),
            (select id from commune where is_sample limit 1),
            (select id from commune where (select count(*) from commune) = 1) $function$
;

CREATE OR REPLACE FUNCTION public.issued_plan_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  latest plan_version;
  headed plan_version;
begin
  if current_user <> 'loalang_app' then return new; end if;
  if (new.content, new.number, new.issued_on, new.title, new.issuer, new.original_id)
     is not distinct from (old.content, old.number, old.issued_on, old.title, old.issuer, old.original_id) then
    return new;
  end if;
  select * into latest from plan_version where plan_id = new.id order by version desc limit 1;
  if latest.id is null then return new; end if;
  select * into headed from plan_version
    where plan_id = new.id and amendment is distinct from 'amend' order by version desc limit 1;
  if new.content is distinct from latest.content
     or new.title is distinct from coalesce(latest.content ->> 'title', old.title)
     or new.issuer is distinct from coalesce(latest.content ->> 'issuer', old.issuer)
     or new.number is distinct from headed.number
     or new.issued_on is distinct from headed.issued_on
     or new.original_id is distinct from headed.original_id then
    raise exception 'issued-stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.issued_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'loalang_app' then raise exception 'issued-stays'; end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_an_administrator()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare commune uuid := coalesce(old.commune_id, new.commune_id);
begin
  -- Serialises two removals at once.
  perform 1 from commune c where c.id = commune for update;
  if exists (select from commune c where c.id = commune)
     and not exists (select from account a join account_role r on r.account_id = a.id
                     where a.commune_id = commune and r.role = 'administrator' and a.disabled_at is null) then
    raise exception 'last-administrator' using errcode = 'P0001';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.list_communes()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select id from commune $function$
;

CREATE OR REPLACE FUNCTION public.only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '% only grows', tg_table_name; end $function$
;

CREATE OR REPLACE FUNCTION public.plan_is_archived(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select from plan where id = wanted and state = 'archived') $function$
;

CREATE OR REPLACE FUNCTION public.remove_sample_commune(wanted uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  targets regclass[] := array(
    select a.attrelid::regclass
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'commune_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace);
  target regclass;
  left_over boolean := true;
  rounds int := 0;
begin
  if not exists (select from commune where id = wanted and is_sample) then
    raise exception 'not-a-sample' using errcode = 'P0001';
  end if;
  foreach target in array targets loop
    execute format('alter table %s disable trigger user', target);
  end loop;
  -- Tables point at each other; whoever is still pointed at is emptied in a later round.
  while left_over loop
    rounds := rounds + 1;
    left_over := false;
    foreach target in array targets loop
      begin
        execute format('delete from %s where commune_id = $1', target) using wanted;
      exception when foreign_key_violation then
        if rounds > 30 then raise; end if;
        left_over := true;
      end;
    end loop;
  end loop;
  foreach target in array targets loop
    execute format('alter table %s enable trigger user', target);
  end loop;
  delete from commune where id = wanted;
end $function$
;

CREATE OR REPLACE FUNCTION public.sample_stands_alone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  if exists (select from commune where is_sample <> new.is_sample) then
    raise exception 'sample-stands-alone' using errcode = 'P0001';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.search_fold(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select trim(regexp_replace(translate(lower(regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd'), '[^a-z0-9]+', ' ', 'g')) $function$
;

CREATE OR REPLACE FUNCTION public.sweep_installation(keys_before timestamp with time zone, attempts_before timestamp with time zone, facts_before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare removed bigint := 0; gone bigint;
begin
  delete from idempotency_key where claimed_at < keys_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from attempt where window_start < attempts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from outbox_fact where delivered_at < facts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  delete from session where expires_at < facts_before or ended_at < facts_before;
  get diagnostics gone = row_count; removed := removed + gone;
  return removed;
end $function$
;

CREATE OR REPLACE FUNCTION public.version_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or old.original_id is not null or new.original_id is null
     or (to_jsonb(new) - 'original_id') is distinct from (to_jsonb(old) - 'original_id') then
    raise exception 'issued-stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE PROCEDURE public.wall_off(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_commune on %s using (commune_id = (select current_commune())) with check (commune_id = (select current_commune()))', target);
  execute format('grant select, insert, update, delete on %s to loalang_app', target);
end $procedure$
;
