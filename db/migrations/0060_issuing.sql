-- From draft to issued plan: what went to be signed, what the leader said in the program, which file came back and what was
-- read in it. The signed file is what counts; nothing that was issued is changed afterwards, only followed by a new version.

-- A file that came back signed is read like any other; it belongs to its draft and never becomes a plan by itself.
alter table plan_reading
  add column draft_id uuid references plan_draft,
  -- Electronic signatures found in the files; null until looked for.
  add column signatures jsonb;
create index on plan_reading (draft_id) where draft_id is not null;

-- Every step of a draft on its way to signature, with who and when.
create table draft_move (
  id uuid primary key,
  commune_id uuid not null references commune,
  draft_id uuid not null references plan_draft,
  kind text not null check (kind in ('submitted', 'taken-back', 'agreed', 'returned', 'issued')),
  -- The draft's version that the step is about.
  draft_version int not null,
  opinion text,
  -- What went to be signed, as written for exactly that version.
  docx_id uuid references stored_file,
  pdf_id uuid references stored_file,
  at timestamptz not null,
  by_account uuid,
  check (kind not in ('taken-back', 'returned') or length(trim(opinion)) >= 3),
  check ((kind = 'submitted') = (pdf_id is not null and docx_id is not null))
);
create index on draft_move (draft_id, at);
call wall_off('draft_move');
create trigger issued_stays before update or delete on draft_move for each row execute function issued_stays();

-- How each version was issued: the file as read, its signatures, how it differed from the draft and what was taken from it.
create table plan_issue (
  plan_version_id uuid primary key references plan_version,
  commune_id uuid not null references commune,
  way text not null check (way in ('electronic', 'scan', 'paper')),
  reading_id uuid references plan_reading,
  signatures jsonb not null default '[]',
  likeness text check (likeness in ('same', 'differences', 'other')),
  differences jsonb,
  -- Which differences the running plan takes from the signed text, by their keys.
  taken jsonb not null default '[]',
  signer jsonb,
  at timestamptz not null,
  by_account uuid
);
call wall_off('plan_issue');
create trigger issued_stays before update or delete on plan_issue for each row execute function issued_stays();

-- On which day an issued plan begins to run by itself; null: when the officer says so.
alter table plan add column runs_from date;

-- A version is what was issued. Its signed file may be added once, where the paper was signed and the scan came later.
create function version_stays() returns trigger language plpgsql as $$
begin
  if current_user <> 'loalang_app' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or old.original_id is not null or new.original_id is null
     or (to_jsonb(new) - 'original_id') is distinct from (to_jsonb(old) - 'original_id') then
    raise exception 'issued-stays';
  end if;
  return new;
end $$;
drop trigger issued_stays on plan_version;
create trigger issued_stays before update or delete on plan_version for each row execute function version_stays();

-- A plan says what its latest version says: number, day, words and file are never edited beside it.
create function issued_plan_stays() returns trigger language plpgsql as $$
declare latest plan_version;
begin
  if current_user <> 'loalang_app' then return new; end if;
  if (new.content, new.number, new.issued_on, new.title, new.issuer, new.original_id)
     is not distinct from (old.content, old.number, old.issued_on, old.title, old.issuer, old.original_id) then
    return new;
  end if;
  select * into latest from plan_version where plan_id = new.id order by version desc limit 1;
  if latest.id is null then return new; end if;
  if new.content is distinct from latest.content or new.number is distinct from latest.number
     or new.issued_on is distinct from latest.issued_on
     or new.original_id is distinct from latest.original_id
     or new.title is distinct from coalesce(latest.content ->> 'title', old.title)
     or new.issuer is distinct from coalesce(latest.content ->> 'issuer', old.issuer) then
    raise exception 'issued-stays';
  end if;
  return new;
end $$;
create trigger issued_stays before update on plan for each row execute function issued_plan_stays();

-- A plan that came as a file was issued elsewhere: its first file is the original, its content the first version.
update plan set original_id = (
  select file_id from plan_reading_file f where f.reading_id = plan.reading_id order by ordinal limit 1)
where original_id is null and reading_id is not null;
insert into plan_version (id, commune_id, plan_id, version, content, number, issued_on, original_id, made_at, made_by)
select gen_random_uuid(), commune_id, id, 1, content, number, issued_on, original_id, created_at, confirmed_by
from plan where not exists (select from plan_version v where v.plan_id = plan.id);

-- In one year a number is one plan's. Plans that came as files may carry another authority's number, or stand beside an older
-- reading of themselves by an officer's own word.
create unique index plan_number_once on plan (commune_id, left(issued_on, 4), upper(number))
  where state <> 'revoked' and number is not null and reading_id is null;
