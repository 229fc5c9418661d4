// npm run trials: what needs a program that is not ours (a PostgreSQL server, LibreOffice). In `npm test` they run where
// it is found; here a trial that cannot run is a failure, so that a release is tried on a machine that has everything.
import './bootstrap.mjs'
import { runVitest } from './run-vitest.mjs'

const { code, report } = runVitest('trials', ['tests/trials'])
const notRun = (report?.testResults ?? [])
  .flatMap((file) => file.assertionResults)
  .filter((test) => test.status !== 'passed' && test.status !== 'failed')
for (const test of notRun) process.stdout.write(`not run: ${test.fullName}\n`)
process.exit(code !== 0 || notRun.length > 0 ? 1 : 0)
