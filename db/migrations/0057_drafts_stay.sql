-- A draft that lies with the leader, was dropped or was issued is not written in: what is signed must be what was read.

alter table plan_draft
  -- What was put right when an older plan became this draft, so that the officer sees each change; and what to decide.
  add column moved jsonb not null default '[]',
  add column doubts jsonb not null default '[]';

create function draft_out_of_hand_stays() returns trigger language plpgsql as $$
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
end $$;
create trigger draft_out_of_hand_stays before update on plan_draft
  for each row execute function draft_out_of_hand_stays();

create function draft_is_kept() returns trigger language plpgsql as $$
begin
  if current_user = 'loalang_app' then raise exception 'draft-is-kept'; end if;
  return old;
end $$;
create trigger draft_is_kept before delete on plan_draft for each row execute function draft_is_kept();
