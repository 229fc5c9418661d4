-- Accounts, sessions, links. Secrets are kept as hashes only; whoever reads the database cannot sign in with it.

create table account (
  id uuid primary key,
  commune_id uuid not null references commune,
  login text not null,
  login_key text not null,
  phone_key text,
  display_name text not null check (display_name <> ''),
  unit_id uuid references unit,
  email text,
  password_hash text not null,
  pin_hash text,
  totp_secret text,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index account_login on account (login_key);
create unique index account_phone on account (phone_key) where phone_key is not null;
call wall_off('account');

create table account_role (
  commune_id uuid not null references commune,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('administrator', 'leader', 'focal-officer', 'clerk', 'editor', 'one-stop', 'unit-officer', 'finance', 'union', 'village-head', 'contributor', 'viewer-above')),
  primary key (account_id, role)
);
call wall_off('account_role');

-- The last administrator cannot be removed, by whatever way: role taken, account disabled or deleted.
create function keep_an_administrator() returns trigger language plpgsql security definer set search_path = public as $$
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
end $$;
create constraint trigger keep_an_administrator after update or delete on account deferrable initially deferred for each row execute function keep_an_administrator();
create constraint trigger keep_an_administrator after update or delete on account_role deferrable initially deferred for each row execute function keep_an_administrator();

create table session (
  id uuid primary key,
  commune_id uuid not null references commune,
  account_id uuid not null references account on delete cascade,
  token_hash text not null unique,
  device text not null,
  own_device boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on session (account_id);
call wall_off('session');

create table reset_slip (
  id uuid primary key,
  commune_id uuid not null references commune,
  account_id uuid not null references account on delete cascade,
  code_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on reset_slip (account_id);
call wall_off('reset_slip');

create table access_link (
  id uuid primary key,
  commune_id uuid not null references commune,
  unit_id uuid references unit,
  role text not null check (role in ('village-head', 'contributor')),
  label text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
call wall_off('access_link');

-- Narrow doors for what happens before a commune is known. Each answers one question and shows nothing else.
create function find_sign_in(wanted text) returns table (account_id uuid, commune_id uuid) language sql stable security definer set search_path = public as
  $$ select id, commune_id from account where (login_key = wanted or phone_key = wanted) and disabled_at is null $$;
create function find_session(wanted text) returns table (session_id uuid, account_id uuid, commune_id uuid) language sql stable security definer set search_path = public as
  $$ select id, account_id, commune_id from session where token_hash = wanted and ended_at is null $$;
create function find_access_link(wanted text) returns table (link_id uuid, commune_id uuid) language sql stable security definer set search_path = public as
  $$ select id, commune_id from access_link where token_hash = wanted and revoked_at is null $$;
create function installation_state() returns table (communes bigint, accounts bigint, sample_commune uuid, only_commune uuid) language sql stable security definer set search_path = public as
  $$ select (select count(*) from commune), (select count(*) from account),
            (select id from commune where is_sample limit 1),
            (select id from commune where (select count(*) from commune) = 1) $$;
create function list_communes() returns setof uuid language sql stable security definer set search_path = public as
  $$ select id from commune $$;
revoke all on function find_sign_in(text), find_session(text), find_access_link(text), installation_state(), list_communes() from public;
grant execute on function find_sign_in(text), find_session(text), find_access_link(text), installation_state(), list_communes() to loalang_app;
