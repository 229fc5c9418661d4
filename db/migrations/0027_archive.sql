-- An archived plan is read, searched and printed, never changed: the database refuses it, not the care of the one who writes.
-- Only the application's own role is bound, so that a restore or an upgrade can still lay the rows down.

alter table plan
  add column archived_at timestamptz,
  add column archived_by uuid,
  add column reopened_reason text;

create function plan_is_archived(wanted uuid) returns boolean language sql stable as
  $$ select exists (select from plan where id = wanted and state = 'archived') $$;

create function archived_plan_stays() returns trigger language plpgsql as $$
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
end $$;
create trigger archived_stays before update or delete on plan for each row execute function archived_plan_stays();

create function archived_task_stays() returns trigger language plpgsql as $$
begin
  if current_user = 'loalang_app'
     and (plan_is_archived((to_jsonb(new) ->> 'plan_id')::uuid) or plan_is_archived((to_jsonb(old) ->> 'plan_id')::uuid)) then
    raise exception 'plan-archived';
  end if;
  return coalesce(new, old);
end $$;
create trigger archived_stays before insert or update or delete on task for each row execute function archived_task_stays();
create trigger archived_stays before insert or update or delete on plan_audience for each row execute function archived_task_stays();
create trigger archived_stays before insert or update or delete on plan_programme for each row execute function archived_task_stays();

create function archived_part_stays() returns trigger language plpgsql as $$
declare touched uuid;
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  select t.plan_id into touched from task t
    where t.id in ((to_jsonb(new) ->> 'task_id')::uuid, (to_jsonb(old) ->> 'task_id')::uuid) and plan_is_archived(t.plan_id) limit 1;
  if touched is not null then raise exception 'plan-archived'; end if;
  return coalesce(new, old);
end $$;
create trigger archived_stays before insert or update or delete on task_unit for each row execute function archived_part_stays();
create trigger archived_stays before insert or update or delete on occurrence for each row execute function archived_part_stays();
create trigger archived_stays before insert or update or delete on task_topic for each row execute function archived_part_stays();

create function archived_result_stays() returns trigger language plpgsql as $$
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
end $$;
create trigger archived_stays before insert or update or delete on result_occurrence for each row execute function archived_result_stays();
create trigger archived_stays before insert or update or delete on result_count for each row execute function archived_result_stays();
create trigger archived_stays before insert or update or delete on evidence for each row execute function archived_result_stays();
create trigger archived_stays before insert or update or delete on result_village for each row execute function archived_result_stays();
create trigger archived_stays before insert or update or delete on result_topic for each row execute function archived_result_stays();
create trigger archived_stays before insert or update or delete on result_audience for each row execute function archived_result_stays();

create function archived_own_result_stays() returns trigger language plpgsql as $$
begin
  if current_user = 'loalang_app' and exists (
    select from result_occurrence ro join occurrence o on o.id = ro.occurrence_id join task t on t.id = o.task_id
    where ro.result_id = old.id and plan_is_archived(t.plan_id)) then
    raise exception 'plan-archived';
  end if;
  return coalesce(new, old);
end $$;
create trigger archived_stays before update or delete on result for each row execute function archived_own_result_stays();
