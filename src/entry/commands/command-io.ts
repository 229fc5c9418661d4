import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes: results on `stdout`, messages on `stderr`. */
export interface CommandIo {
  stdin: Readable
  stdout: Writable
  stderr: Writable
}

/** Exit codes of every command: done, refused with a sentence, wrongly used. */
export const EXIT = { done: 0, refused: 1, misused: 2 } as const

/** Writes all of a text and waits until it is taken, so that a pipe receives the end of it too. */
export function say(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())))
}
