/** The one table from a refusal to the status a browser or program gets; what is not listed is a 422. */
const STATUS: Readonly<Record<string, number>> = {
  'access.denied': 403,
  'access.not-own-unit': 403,
  'access.too-many-failures': 429,
  'backups.not-found': 404,
  'commune.not-chosen': 403,
  'database.disk-full': 507,
  'database.unavailable': 503,
  'files.disk-full': 507,
  'files.too-large': 413,
  'plans.edited-meanwhile': 409,
  'rate.too-many': 429,
  'record.not-found': 404,
  'request.too-large': 413,
  'tasks.changed-meanwhile': 409,
  'tasks.not-your-unit': 403,
  'value.stored-unfit': 500,
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 422
}
