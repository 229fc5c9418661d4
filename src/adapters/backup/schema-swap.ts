import type pg from 'pg'
import type { Header } from './format.ts'

// What extensions made belongs to them and stays.
const DROP_EVERYTHING = `do $$
declare thing record;
begin
  for thing in select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e') loop
    if exists (select from pg_class where oid = thing.name::oid) then
      execute format('drop %s if exists %s cascade',
        (select case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end from pg_class where oid = thing.name::oid), thing.name);
    end if;
  end loop;
  for thing in select p.oid::regprocedure as name, p.prokind from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
    if exists (select from pg_proc where oid = thing.name::oid) then
      execute format('drop %s if exists %s cascade', case thing.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, thing.name);
    end if;
  end loop;
  for thing in select t.oid::regtype as name from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') 
      and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e') loop
    execute format('drop type if exists %s cascade', thing.name);
  end loop;
  for thing in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' loop
    execute format('drop sequence if exists %s cascade', thing.name);
  end loop;
end $$`

/** Takes away tables, functions and types, inside the caller's transaction. */
export async function dropEverything(client: pg.Client): Promise<void> {
  await client.query(DROP_EVERYTHING)
}

/**
 * Empties the tables and suspends their triggers and references, so that rows can come in any order and the audit can be filled;
 * returns how to put all of it back, which checks every reference anew. The owner may do this; no superuser is needed.
 */
export async function holdRules(client: pg.Client, tables: string[]): Promise<() => Promise<void>> {
  const { rows: references } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by conname`,
  )
  const names = tables.map((table) => client.escapeIdentifier(table))
  for (const reference of references) await client.query(reference.drop)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  return async () => {
    for (const reference of references) await client.query(reference.add)
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  }
}

/** Sets the sequences where they stood. */
export async function setSequences(client: pg.Client, sequences: Header['sequences']): Promise<void> {
  for (const { name, value } of sequences)
    if (value !== null)
      await client.query('select setval($1::regclass, $2::bigint, true)', [client.escapeIdentifier(name), value])
}
