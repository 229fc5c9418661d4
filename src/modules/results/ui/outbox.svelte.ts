import { openShelf } from './kept.ts'
import type { KeptShelf } from './kept.ts'
import { isOutgoing, send } from './send.ts'
import type { Outgoing, Sent } from './send.ts'

const AGAIN_EVERY_MS = 15_000

/** Results that wait on this phone to be sent, and the sending of them. One for the whole page. */
class Outbox {
  // Raw: what is proxied cannot be put into the browser's database.
  waiting = $state.raw<Outgoing[]>([])
  isSending = $state(false)
  needsSignIn = $state(false)
  /** How many went out since the page was opened. */
  sent = $state(0)
  #owner = ''
  #to = { files: '/tep', results: '/lam-viec/ghi-ket-qua/gui' }
  #shelf: KeptShelf<Outgoing> | null = null
  #started = false
  #running: Promise<Map<string, Sent>> | null = null

  /** Reads what waits for this person and goes on sending it whenever the line is there. */
  async start(owner: string, to?: { files: string; results: string }): Promise<void> {
    this.#owner = owner
    if (to) this.#to = to
    await this.#refresh()
    if (!this.#started) {
      this.#started = true
      window.addEventListener('online', () => void this.flush())
      document.addEventListener('visibilitychange', () => void (document.hidden || this.flush()))
      setInterval(() => void (this.waiting.length > 0 && this.flush()), AGAIN_EVERY_MS)
    }
    void this.flush()
  }

  /** Keeps a filled form and tries at once. Answers what became of it; throws when the phone cannot keep it. */
  async add(item: Outgoing): Promise<Sent> {
    await (await this.#open()).put(item.key, item)
    await this.#refresh()
    await this.#running
    return (await this.flush()).get(item.key) ?? { kind: 'waiting' }
  }

  /** Tries a refused form once more. */
  async again(key: string): Promise<void> {
    const shelf = await this.#open()
    const item = await shelf.get(key)
    if (item) await shelf.put(key, { ...item, problem: null })
    await this.flush()
  }

  /** Takes a form back out, to be corrected or thrown away. */
  async take(key: string): Promise<Outgoing | null> {
    const shelf = await this.#open()
    const item = await shelf.get(key)
    await shelf.remove(key)
    await this.#refresh()
    return item
  }

  /** Sends everything that waits, oldest first, one run at a time. What was refused waits for a person. */
  flush(): Promise<Map<string, Sent>> {
    this.#running ??= this.#sendAll().finally(() => (this.#running = null))
    return this.#running
  }

  async #sendAll(): Promise<Map<string, Sent>> {
    const became = new Map<string, Sent>()
    const shelf = await this.#open()
    const items = (await this.#mine()).filter((item) => item.problem === null)
    this.isSending = items.length > 0
    for (const item of items) {
      const result = await send(item, this.#to, () => shelf.put(item.key, item))
      became.set(item.key, result)
      this.needsSignIn = result.kind === 'signed-out'
      if (result.kind === 'sent') {
        await shelf.remove(item.key)
        this.sent++
      }
      if (result.kind === 'refused') await shelf.put(item.key, { ...item, problem: result.message })
      if (result.kind === 'waiting' || result.kind === 'signed-out') break
    }
    this.isSending = false
    await this.#refresh()
    return became
  }

  async #open(): Promise<KeptShelf<Outgoing>> {
    return (this.#shelf ??= await openShelf('outbox', isOutgoing))
  }

  async #mine(): Promise<Outgoing[]> {
    const all = await (await this.#open()).all()
    return all.filter((item) => item.owner === this.#owner).sort((a, b) => a.filledAt.localeCompare(b.filledAt))
  }

  async #refresh(): Promise<void> {
    this.waiting = await this.#mine()
  }
}

export const outbox = new Outbox()
