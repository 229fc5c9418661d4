// npm run format: puts every file into the one format. With --check it only says which are not.
import './bootstrap.mjs'
import { runTool } from './build.mjs'

const checking = process.argv.includes('--check')
process.exit(runTool('prettier/bin/prettier.cjs', [checking ? '--check' : '--write', '.', '--log-level', 'warn']))
