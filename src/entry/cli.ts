import { DomainError } from '#kernel/domain/domain-error.ts'
import { COMMAND_HELP, GENERAL_HELP } from '#i18n/cli.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { EXIT, say } from './commands/command-io.ts'
import type { CommandIo } from './commands/command-io.ts'
import { Misuse } from './commands/options.ts'

type Run = (argv: string[], io: CommandIo) => Promise<number>

// Loaded only when called, so that reading a plan needs no database and starts at once.
const COMMANDS: Record<string, () => Promise<Run>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  init: async () => (await import('./commands/init.ts')).init,
  demo: async () => (await import('./commands/demo.ts')).demo,
  'user add': async () => (await import('./commands/user.ts')).userAdd,
  'user reset': async () => (await import('./commands/user.ts')).userReset,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  'plan read': async () => (await import('./commands/plan-read.ts')).planRead,
  'calendar due': async () => (await import('./commands/calendar-due.ts')).calendarDue,
}

/** Runs one command line; returns the exit code. */
export async function runCli(argv: string[], io: CommandIo): Promise<number> {
  const name = [`${argv[0]} ${argv[1]}`, argv[0] ?? ''].find((candidate) => candidate in COMMANDS)
  if (!name) {
    const asked = argv[0] === '--help' || argv[0] === 'help'
    await say(asked ? io.stdout : io.stderr, GENERAL_HELP)
    return asked ? EXIT.done : EXIT.misused
  }
  const rest = argv.slice(name.split(' ').length)
  if (rest.includes('--help')) {
    await say(io.stdout, COMMAND_HELP[name] ?? GENERAL_HELP)
    return EXIT.done
  }
  try {
    return await (
      await COMMANDS[name]!()
    )(rest, io)
  } catch (error) {
    if (error instanceof Misuse) {
      await say(io.stderr, COMMAND_HELP[name] ?? GENERAL_HELP)
      return EXIT.misused
    }
    if (!(error instanceof DomainError)) throw error
    await say(io.stderr, `${sentenceFor(error.code, error.facts)}\n`)
    return EXIT.refused
  }
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  // `| head` closes our output early: enough was read, that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.refused),
  )
  process.stderr.on('error', () => undefined)
  process.exitCode = await runCli(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  })
}
