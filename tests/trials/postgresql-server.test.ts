import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli, openFolder, run, start, stop, notRun } from '../operations/started.ts'
import type { TrialServer } from './found-server.ts'
import { foundServers, startTrialServer, statements } from './found-server.ts'

const servers = foundServers()
if (servers.length === 0) notRun('a PostgreSQL server of its own (none on this machine)')

const FOUND = ['init', '--name', 'Suối Mẫu', '--province', 'Mẫu Sơn', '--login', 'qt', '--display-name', 'Trần Mẫu']

describe.skipIf(servers.length === 0).each(servers.length === 0 ? [''] : servers)(
  'DATABASE_URL with the server in %s',
  (bin) => {
    let server: TrialServer
    beforeAll(async () => {
      server = await startTrialServer(bin)
    })
    afterAll(() => server.stop())

    test('an owner who may create roles: the database is made, the pages get a login of their own', async () => {
      const chief = server.url('chu', 'mat-khau-chu', 'postgres')
      await statements(chief, `create role loalang_chu login createdb createrole password 'x1'`)
      const env = { DATABASE_URL: server.url('loalang_chu', 'x1', 'xa_mau'), LOALANG_DATA: join(openFolder(), 'data') }
      const started = await start(env.LOALANG_DATA, env)
      expect(readdirSync(env.LOALANG_DATA)).not.toContain('postgres')
      expect(cli(FOUND, env).code).toBe(0)
      const page = await fetch(`${started.url}/dang-nhap`)
      expect(page.status).toBe(200)
      const owner = server.url('loalang_chu', 'x1', 'xa_mau')
      const logins = await statements(
        owner,
        `select distinct usename from pg_stat_activity where datname = 'xa_mau' order by 1`,
      )
      expect(logins).toContainEqual({ usename: 'loalang_web_xa_mau' })
      const [web] = await statements(
        owner,
        `select rolsuper, rolinherit, rolcreaterole from pg_roles where rolname = 'loalang_web_xa_mau'`,
      )
      expect(web).toEqual({ rolsuper: false, rolinherit: false, rolcreaterole: false })
      expect(await stop(started)).toBe(0)
    })

    test('a backup of the server goes into an embedded database and back', async () => {
      const chief = server.url('chu', 'mat-khau-chu', 'postgres')
      await statements(
        chief,
        `create role loalang_hai login createrole password 'x2'`,
        'create database xa_hai owner loalang_hai',
      )
      const folder = openFolder()
      const there = { DATABASE_URL: server.url('loalang_hai', 'x2', 'xa_hai'), LOALANG_DATA: join(folder, 'there') }
      const here = { LOALANG_DATA: join(folder, 'here') }
      expect(cli(FOUND, there).code).toBe(0)
      expect(cli(['backup', join(folder, 'a.tar')], there).code).toBe(0)
      expect(cli(['restore', join(folder, 'a.tar')], here).code).toBe(0)
      expect(cli(['user', 'add', 'hai', '--name', 'Lê Mẫu'], here).code).toBe(0)
      expect(cli(['backup', join(folder, 'b.tar')], here).code).toBe(0)
      expect(cli(['restore', join(folder, 'b.tar')], there)).toMatchObject({ code: 1 })
      expect(cli(['restore', join(folder, 'b.tar'), '--replace'], there).code).toBe(0)
      const accounts = await statements(
        server.url('loalang_hai', 'x2', 'xa_hai'),
        'select login from account order by 1',
      )
      expect(accounts).toEqual([{ login: 'hai' }, { login: 'qt' }])
      await expect(statements(server.url('loalang_hai', 'x2', 'xa_hai'), 'delete from audit_entry')).rejects.toThrow(
        /only grows/,
      )
    })

    test('an owner who may not create roles, a wrong password and a wrong encoding are each one sentence', async () => {
      const chief = server.url('chu', 'mat-khau-chu', 'postgres')
      await statements(
        chief,
        `create role loalang_ba login password 'x3'`,
        'create database xa_ba owner loalang_ba',
        `create database xa_ascii owner loalang_chu encoding 'SQL_ASCII' template template0`,
      )
      for (const [url, sentence] of [
        [server.url('loalang_ba', 'x3', 'xa_ba'), /^Tài khoản trong DATABASE_URL không được tạo vai trò/],
        [server.url('loalang_ba', 'sai', 'xa_ba'), /^PostgreSQL không nhận tên hoặc mật khẩu/],
        [server.url('loalang_chu', 'x1', 'xa_ascii'), /^Cơ sở dữ liệu dùng bảng mã SQL_ASCII/],
      ] as const) {
        const refused = run(['src/entry/server.ts'], { DATABASE_URL: url, LOALANG_DATA: join(openFolder(), 'data') })
        expect(await refused.ended).toBe(1)
        expect(refused.said().trim()).toMatch(sentence)
        expect(refused.said().trim().split('\n')).toHaveLength(1)
      }
    })

    test('where no role may be created, the administrator makes them and both addresses are given', async () => {
      await statements(
        server.url('chu', 'mat-khau-chu', 'postgres'),
        `create role xa_tu_web login noinherit password 'x4'`,
        'grant loalang_app to xa_tu_web',
        'create database xa_tu owner loalang_ba',
      )
      const env = {
        DATABASE_URL: server.url('xa_tu_web', 'x4', 'xa_tu'),
        DATABASE_OWNER_URL: server.url('loalang_ba', 'x3', 'xa_tu'),
        LOALANG_DATA: join(openFolder(), 'data'),
      }
      const started = await start(env.LOALANG_DATA, env)
      expect(cli(FOUND, env).code).toBe(0)
      expect((await fetch(`${started.url}/dang-nhap`)).status).toBe(200)
      expect(await stop(started)).toBe(0)
    })

    test('the server restarted under a running installation: it recovers by itself', async () => {
      const env = { DATABASE_URL: server.url('loalang_chu', 'x1', 'xa_mau') }
      const started = await start(join(openFolder(), 'data'), env)
      await statements(
        server.url('chu', 'mat-khau-chu', 'postgres'),
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'xa_mau'`,
      )
      expect((await fetch(`${started.url}/dang-nhap`)).status).toBe(200)
      expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
      expect(await stop(started)).toBe(0)
    })
  },
)
