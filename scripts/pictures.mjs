// npm run pictures: walks through the screens in a real browser with the sample commune and keeps them in docs/pictures.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './node24.mjs'

const stories = ['tests/story/sample.test.ts', 'tests/story/sample-screens.test.ts', ...process.argv.slice(2)]
const child = spawn(process.execPath, [join(root, 'scripts', 'test.mjs'), ...stories], {
  stdio: 'inherit',
  env: { ...process.env, LOALANG_SHOTS: process.env.LOALANG_SHOTS ?? join(root, 'docs', 'pictures') },
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
