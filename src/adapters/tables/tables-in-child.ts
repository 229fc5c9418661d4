import type { ReadTable, TableReader } from '#modules/documents/server/index.ts'
import { ReaderPool } from '../intake/reader-pool.ts'
import type { ReaderAnswer } from '../intake/reader-pool.ts'

const LIMITS = { heapMb: 512, processMb: 1_000, milliseconds: 30_000, silentMilliseconds: 30_000 }
const pool = new ReaderPool(1)

/** Tables found in a process of its own, with limits of memory and time. */
export const tablesInChild: TableReader = {
  async read(content) {
    const message = { kind: 'table', bytes: Buffer.from(content).toString('base64') }
    const answer = (await pool.run({ message, limits: LIMITS })) as ReaderAnswer & { tables: ReadTable[] }
    return answer.tables
  },
}
