-- A sample commune can be taken away whole, its audit included: nothing in it is evidence of anything.
-- A real commune cannot: the door looks at is_sample itself, and no other right to delete is given.

create function remove_sample_commune(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
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
end $$;
revoke all on function remove_sample_commune(uuid) from public;
grant execute on function remove_sample_commune(uuid) to loalang_app;
