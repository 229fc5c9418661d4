import { request as ask } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { cli, openFolder, start } from '../operations/started.ts'
import type { Started } from '../operations/started.ts'

const Ticket = z.object({ ticket: z.string() })
const Progress = z.object({
  state: z.string(),
  stage: z.string().nullable(),
  pagesDone: z.number(),
  pagesTotal: z.number().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** A fresh installation with one commune, used over HTTP as a browser uses it. */
export class FrontDoor {
  readonly home: Started
  #cookie = ''

  private constructor(home: Started) {
    this.home = home
  }

  /** Starts it and signs the founder in. */
  static async open(): Promise<FrontDoor> {
    const door = new FrontDoor(await start(join(openFolder(), 'data'), { HOST: '127.0.0.1', LOG_LEVEL: 'warn' }))
    const founder = ['--login', 'quan-tri-mau', '--display-name', 'Trần Thị Mẫu']
    const init = cli(['init', '--name', 'Suối Mẫu', '--province', 'Mẫu Sơn', ...founder], {
      LOALANG_DATA: door.home.dataDir,
    })
    const answer = await door.post('/dang-nhap', { login: 'quan-tri-mau', password: init.out.trim() })
    const cookie = answer.headers.get('set-cookie')
    if (!cookie) throw new Error(`not signed in: ${answer.status}`)
    door.#cookie = cookie.split(';')[0]!
    return door
  }

  /** Hands a form in. Answers are not followed. */
  post(path: string, form: Record<string, string | string[]>): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return fetch(this.home.url + path, {
      method: 'POST',
      headers: { origin: this.home.url, accept: 'text/html', cookie: this.#cookie },
      body,
      redirect: 'manual',
    })
  }

  get(path: string): Promise<Response> {
    return fetch(this.home.url + path, { headers: { cookie: this.#cookie, accept: 'text/html' }, redirect: 'manual' })
  }

  /** Sends one file; resolves to its ticket. */
  async send(name: string, bytes: Uint8Array, mediaType = 'application/octet-stream'): Promise<string> {
    const answer = await fetch(`${this.home.url}/lam-viec/ke-hoach/doc/tai-len`, {
      method: 'POST',
      headers: { ...this.#headersOf(name, mediaType), cookie: this.#cookie },
      body: new Uint8Array(bytes),
    })
    if (answer.status !== 200) throw new Error(`not taken: ${answer.status} ${await answer.text()}`)
    return Ticket.parse(await answer.json()).ticket
  }

  /** Begins to send a file and breaks the connection after part of it. */
  sendCut(name: string, bytes: Uint8Array, after: number): Promise<void> {
    return new Promise((resolve) => {
      const sending = ask(`${this.home.url}/lam-viec/ke-hoach/doc/tai-len`, {
        method: 'POST',
        headers: {
          ...this.#headersOf(name, 'application/octet-stream'),
          cookie: this.#cookie,
          'content-length': bytes.length,
        },
      })
      sending.on('error', () => resolve())
      sending.on('response', () => resolve())
      sending.write(bytes.subarray(0, after), () => setTimeout(() => sending.destroy(), 200))
    })
  }

  /** Has files that were sent read as one document; resolves to the reading's page. */
  async read(tickets: readonly string[]): Promise<string> {
    const answer = await this.post('/lam-viec/ke-hoach?/read', { ticket: [...tickets] })
    const place = answer.headers.get('location')
    if (!place) throw new Error(`not read: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    return place.split('?')[0]!
  }

  /** How far the reading of a page is. */
  async progress(place: string): Promise<Progress> {
    return Progress.parse(await (await this.get(`${place}/tien-do`)).json())
  }

  #headersOf(name: string, mediaType: string): Record<string, string> {
    return {
      origin: this.home.url,
      accept: 'application/json',
      'content-type': mediaType,
      'x-loalang-name': encodeURIComponent(name),
    }
  }
}
