-- A phone may send the same filled form again weeks later, when the keys of forms have long been swept: the result itself
-- remembers the form it came from. And what was done is evidence for an inspection: it is withdrawn with a reason, never
-- deleted, so the application has no right to delete it, nor anything else that none of its acts deletes.

alter table result add column form_key text check (length(form_key) between 8 and 100);
create unique index result_recorded_once on result (commune_id, form_key);

-- An occurrence that a result serves stays: taking it away would take away what the result proves.
alter table result_occurrence drop constraint result_occurrence_occurrence_id_fkey,
  add constraint result_occurrence_occurrence_id_fkey foreign key (occurrence_id) references occurrence;

revoke delete on
  result, result_occurrence, result_count, result_village, evidence,
  plan, plan_reading, plan_reading_file, task_revision, reminder, obstacle, sheet_delivery,
  unit, person, post, account, access_link, session, reset_slip, calendar_feed, calendar_year,
  programme, catalogue_entry, plan_kind, setting, idempotency_key, outbox_fact
from loalang_app;
