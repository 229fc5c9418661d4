import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig } from '#kernel/server/config.ts'
import { installedBinaries } from '#adapters/postgres/binaries.ts'
import { ROOT } from '../open-database.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'

interface Finding {
  name: string
  ok: boolean
  says: string
}

/** `doctor`: a line for each thing the program needs, and what to do where it is missing. Exit 1 when something is. */
export async function doctor(_argv: string[], io: CommandIo): Promise<number> {
  const config = readConfig(process.env)
  const findings: Finding[] = [
    {
      name: 'Node.js',
      ok: Number(process.versions.node.split('.')[0]) >= 24,
      says: `phiên bản ${process.versions.node}`,
    },
    {
      name: 'Bản dựng',
      ok: existsSync(join(ROOT, 'build', 'handler.js')),
      says: existsSync(join(ROOT, 'build', 'handler.js')) ? 'đã có' : 'chưa có, npm start sẽ dựng',
    },
    await databaseFinding(config.DATABASE_URL),
    await diskFinding(),
  ]
  const optional = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
  for (const finding of findings)
    await say(io.stdout, `${finding.ok ? 'Được  ' : 'THIẾU '} ${finding.name}: ${finding.says}\n`)
  await say(io.stdout, `Tùy chọn LibreOffice: ${optional ? 'có' : 'không có (chỉ cần khi đọc tệp .doc cũ)'}\n`)
  return findings.every((finding) => finding.ok) ? EXIT.done : EXIT.refused
}

async function databaseFinding(url: string | undefined): Promise<Finding> {
  if (!url) {
    const found = existsSync(join(installedBinaries(), 'bin'))
    return { name: 'PostgreSQL đi kèm', ok: found, says: found ? 'đã cài' : 'chưa cài, chạy lại npm ci' }
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 4_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const version = rows[0]?.server_version ?? '0'
    return {
      name: 'PostgreSQL (DATABASE_URL)',
      ok: Number.parseInt(version, 10) >= 15,
      says: `phiên bản ${version}, cần 15 trở lên`,
    }
  } catch {
    return {
      name: 'PostgreSQL (DATABASE_URL)',
      ok: false,
      says: 'không kết nối được; kiểm tra địa chỉ, tên và mật khẩu',
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function diskFinding(): Promise<Finding> {
  const disk = await statfs(ROOT)
  const free = (disk.bavail * disk.bsize) / 1024 ** 3
  return { name: 'Ổ đĩa', ok: free > 1, says: `còn ${free.toFixed(1)} GB` }
}
