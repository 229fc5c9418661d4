-- An amendment has its own number, day and signed file; the plan it changes keeps those it was issued under. A text that takes the
-- plan's whole place gives it its own.

alter table plan_version add column amendment text check (amendment in ('amend', 'replace'));
alter table plan_version add check ((version = 1) = (amendment is null));

create or replace function issued_plan_stays() returns trigger language plpgsql as $$
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
end $$;

-- Every paper goes to its recipients: the amendment anew to all of them.
alter table delivery add column version int not null default 1 check (version > 0);
drop index delivery_once;
create unique index delivery_once on delivery (plan_id, version, printed, name);
