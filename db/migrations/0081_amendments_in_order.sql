-- An amendment is written on one text in force: one that was put aside and taken back must not bring an older text over a newer.
alter table plan_draft add column base_version int check (base_version > 0);
update plan_draft d set base_version = greatest(1, (
  select count(*) from plan_version v where v.plan_id = d.amends_plan_id and v.made_at <= d.created_at))
where amends_plan_id is not null;
alter table plan_draft add check ((amends_plan_id is null) = (base_version is null));
create unique index plan_draft_one_amendment on plan_draft (amends_plan_id)
  where amends_plan_id is not null and state in ('drafting', 'for-signature');

-- What was said by a paper stays said.
create trigger issued_stays before update or delete on plan_revocation
  for each row execute function issued_stays();
create function correction_stays() returns trigger language plpgsql as $$
begin
  if current_user = 'loalang_app' and old.letter_number is not null then raise exception 'issued-stays'; end if;
  return coalesce(new, old);
end $$;
create trigger correction_stays before update or delete on plan_correction
  for each row execute function correction_stays();
