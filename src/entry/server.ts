import { serve } from './serving/serve.ts'

// Whoever read our output may be gone; the database is still to be stopped.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

process.exit(await serve())
