import { join } from 'node:path'
import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { DatabaseUrls } from './embedded.ts'
import { ensureRoles } from './roles.ts'
import { keepSecrets } from './secrets.ts'

const WRONG_LOGIN = /^28/
const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ENOENT|EAI_|57P0)/

/**
 * Prepares a PostgreSQL server that others run. `url` is the database's owner; the app gets a login of its own that owns
 * nothing, unless its administrator made one and named it in `webUrl`.
 * Throws `database.unreachable`, `database.login-refused` or what `ensureRoles` refuses.
 */
export async function openExternal(url: string, webUrl: string | null, dataDir: string): Promise<DatabaseUrls> {
  try {
    const name = databaseName(url)
    if (webUrl) {
      await ensureRoles(url, null)
      return { ownerUrl: url, webUrl }
    }
    // Logins belong to the whole server: two installations on it must not change each other's password.
    const web = { login: `loalang_web_${name}`.slice(0, 63), password: keepSecrets(join(dataDir, 'secrets.json')).web }
    await ensureRoles(url, web)
    return { ownerUrl: url, webUrl: withLogin(url, web) }
  } catch (error) {
    throw refusalOf(error)
  }
}

/** The same address for another login. */
function withLogin(url: string, web: { login: string; password: string }): string {
  return url.replace(
    /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/,
    `$1${encodeURIComponent(web.login)}:${encodeURIComponent(web.password)}@`,
  )
}

function databaseName(url: string): string {
  const client = new pg.Client({ connectionString: url })
  const name = client.database
  if (!name) throw new DomainError('database.unnamed')
  return name
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (WRONG_LOGIN.test(code)) return new DomainError('database.login-refused')
  if (UNREACHABLE.test(code) || (error instanceof AggregateError && !(error instanceof DomainError)))
    return new DomainError('database.unreachable')
  return error
}
