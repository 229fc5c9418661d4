import pg from 'pg'

/** The starting process's own few connections, as the database's owner: is it up, is there an account yet, figures. */
export class OwnConnections {
  readonly #pool: pg.Pool

  constructor(ownerUrl: string) {
    this.#pool = new pg.Pool({
      connectionString: ownerUrl,
      max: 2,
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    })
    this.#pool.on('error', () => undefined)
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  async isUp(): Promise<boolean> {
    return this.#pool.query('select 1').then(
      () => true,
      () => false,
    )
  }

  async accounts(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: string }>('select count(*) from account')
    return Number(rows[0]?.count ?? 0)
  }

  async rows<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql)).rows
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}
