// npm test: builds when needed, runs every test once, ends with a line `N passed, N failed`.
import './bootstrap.mjs'
import { runVitest } from './run-vitest.mjs'

const { code, report } = runVitest('run', process.argv.slice(2))
const passed = report?.numPassedTests ?? 0
const cutShort = (report?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
)
const failed = (report?.numFailedTests ?? 0) + cutShort.length
// A run that ended badly without naming a test is a failure all the same.
const counted = (code !== 0 || !report) && failed === 0 ? 1 : failed
process.stdout.write(`${passed} passed, ${counted} failed\n`)
process.exit(counted > 0 ? 1 : code)
