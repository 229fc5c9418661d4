import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, notRun, openFolder, start, stop } from './started.ts'

const office = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find((one) => one.family === 'IPv4' && !one.internal)?.address

test('until the first account exists only this machine comes in; when the office may, nobody is turned away meanwhile', async () => {
  const home = await start(join(openFolder(), 'data'))
  const { port } = new URL(home.url)
  const asked = async (host: string): Promise<number> =>
    fetch(`http://${host}:${port}/healthz`, { headers: { connection: 'close' } }).then(
      (answer) => answer.status,
      () => 0,
    )
  if (office) expect(await asked(office)).toBe(0)
  else notRun('the office network: this machine has no address in one')
  expect(await asked('127.0.0.1')).toBe(200)
  const founding = [
    '--name',
    'Suối Mẫu',
    '--province',
    'Mẫu Sơn',
    '--login',
    'dau-moi',
    '--display-name',
    'Trần Thị Mẫu',
  ]
  const made = cli(['init', ...founding], { LOALANG_DATA: home.dataDir })
  expect(made.code, made.err).toBe(0)
  const answers: number[] = []
  for (let waited = 0; waited < 400 && !(office ? (await asked(office)) === 200 : waited > 150); waited++) {
    answers.push(await asked('127.0.0.1'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(answers.filter((status) => status !== 200)).toEqual([])
  if (office) expect(await asked(office)).toBe(200)
  await stop(home)
}, 60_000)
