import type pg from 'pg'

/** The schema `public` of a database as SQL to read: tables, constraints, indexes, policies, triggers, functions; sorted by name. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const tables = await names(client, TABLES)
  const parts = [HEAD]
  for (const table of tables) parts.push(await describeTable(client, table))
  parts.push(...(await names(client, FUNCTIONS)))
  return `${parts.join('\n\n')}\n`
}

const HEAD =
  '-- Written by npm run schema from db/migrations. Do not edit: what a database holds after the last migration.'

const TABLES = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  and relname <> 'schema_migration' order by 1`
const COLUMNS = `select format('%I %s%s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
    coalesce(case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
      else ' default ' || pg_get_expr(adbin, adrelid) end, '')) as name
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`
const CONSTRAINTS = `select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as name from pg_constraint
  where conrelid = $1::regclass and contype <> 'n' order by conname`
const INDEXES = `select pg_get_indexdef(indexrelid) || ';' as name from pg_index where indrelid = $1::regclass
  and not exists (select from pg_constraint where conindid = indexrelid) order by 1`
const POLICIES = `select format('create policy %I on %I using (%s) with check (%s);', policyname, tablename, qual, with_check) as name
  from pg_policies where schemaname = 'public' and tablename = $1 order by 1`
const TRIGGERS = `select pg_get_triggerdef(oid) || ';' as name from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by 1`
const GRANTS = `select format('grant %s on %I to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee) as name
  from information_schema.role_table_grants where table_schema = 'public' and table_name = $1 and grantee = 'loalang_app'
  group by table_name, grantee`
const FUNCTIONS = `select pg_get_functiondef(oid) || ';' as name from pg_proc where pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') order by proname, oid`

async function describeTable(client: pg.Client, table: string): Promise<string> {
  const lines = [...(await names(client, COLUMNS, table)), ...(await names(client, CONSTRAINTS, table))]
  const after = []
  for (const question of [INDEXES, POLICIES, TRIGGERS, GRANTS]) after.push(...(await names(client, question, table)))
  return [`create table ${table} (`, lines.map((line) => `  ${line}`).join(',\n'), ');', ...after].join('\n')
}

async function names(client: pg.Client, question: string, table?: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(question, table === undefined ? [] : [table])
  return rows.map((row) => row.name)
}
