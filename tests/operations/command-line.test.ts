import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cli, openFolder, start, stop } from './started.ts'

const COMMANDS = [
  'serve',
  'init',
  'demo',
  'doctor',
  'plan read',
  'calendar due',
  'user add',
  'user reset',
  'backup',
  'restore',
]

test.each(COMMANDS)('%s explains itself with --help', (name) => {
  const said = cli([...name.split(' '), '--help'])
  expect(said.code).toBe(0)
  expect(said.out).toContain(`./loalang ${name}`)
  expect(said.err).toBe('')
})

test.each([
  [[], 2],
  [['--help'], 0],
  [['không-có'], 2],
  [['user', 'add'], 2],
  [['user', 'add', 'a', '--name', 'A', '--role', 'vua'], 2],
  [['init', '--name', 'Suối Mẫu'], 2],
  [['backup'], 2],
  [['backup', 'a', 'b'], 2],
  [['restore', '--ghi-de', 'a'], 2],
  [['calendar', 'due'], 2],
  [['plan', 'read'], 2],
])('%j ends with %i', (args, code) => {
  expect(cli(args).code).toBe(code)
})

test('the script runs from any folder and through a link, reads its folder-relative arguments there, and bears a closed pipe', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'loalang-elsewhere-'))
  symlinkSync(resolve('loalang'), join(elsewhere, 'll'))
  writeFileSync(join(elsewhere, 'lines.jsonl'), '{"from":"2026-01-05","workingDays":5}\n'.repeat(20_000))
  const sh = (command: string) => spawnSync('/bin/sh', ['-c', command], { cwd: elsewhere, encoding: 'utf8' })
  const all = sh('./ll calendar due --json < lines.jsonl | tail -1')
  expect(all.stdout).toBe('{"to":"2026-01-12"}\n')
  const first = sh('./ll calendar due --json < lines.jsonl | head -1')
  expect(first.stdout).toBe('{"to":"2026-01-12"}\n')
  expect(first.stderr).toBe('')
})

test('beside the running program: a commune, accounts and a backup, which is restored elsewhere', async () => {
  const folder = openFolder()
  const running = await start(join(folder, 'here'))
  const here = { LOALANG_DATA: running.dataDir }
  const there = { LOALANG_DATA: join(folder, 'there') }
  const file = join(folder, 'b.tar')
  const founding = [
    'init',
    '--name',
    'Suối Mẫu',
    '--province',
    'Mẫu Sơn',
    '--login',
    'qt',
    '--display-name',
    'Trần Mẫu',
  ]
  expect(cli(['user', 'reset', 'qt'], here)).toMatchObject({ code: 1, out: '' })
  expect(cli(founding, here).out).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}\n$/)
  expect(cli(founding, here)).toMatchObject({ code: 1, out: '' })
  expect(cli(['user', 'add', '0901234567', '--name', 'Lê Mẫu', '--role', 'leader'], here).code).toBe(0)
  expect(cli(['user', 'reset', '+84 901 234 567'], here).out).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}\n$/)
  expect(cli(['user', 'reset', 'không-ai'], here).err).toContain('Không có tài khoản')
  expect(cli(['backup', file], here).code).toBe(0)
  expect(cli(['backup', file], here).err).toContain('đã có')
  expect(cli(['restore', file, '--replace'], here).err).toContain('đang chạy trên dữ liệu này')
  expect(await stop(running)).toBe(0)
  expect(cli(['restore', file], there).code).toBe(0)
  expect(cli(['restore', file], there).err).toContain('--replace')
  expect(cli(['restore', file, '--replace'], there).err).toContain('truoc-phuc-hoi')
}, 180_000)

test('doctor says what is there and what is missing', () => {
  const fine = cli(['doctor'], { LOALANG_DATA: join(openFolder(), 'data') })
  expect(fine.code).toBe(0)
  expect(fine.out).toMatch(/Được\s+Node\.js: phiên bản 2[4-9]/)
  const lacking = cli(['doctor'], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/loalang' })
  expect(lacking.code).toBe(1)
  expect(lacking.out).toContain('THIẾU  PostgreSQL (DATABASE_URL)')
})
