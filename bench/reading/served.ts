import { setTimeout as sleep } from 'node:timers/promises'
import { stop } from '../../tests/operations/started.ts'
import { FrontDoor } from '../../tests/intake/front-door.ts'

export interface Served {
  /** Seconds from the first byte sent to each page of the scan standing on the waiting page, in order. */
  pages: number[]
  /** The 95th percentile of the sign-in page in ms, before and while four documents are read. */
  quiet: number
  busy: number
  /** Seconds until all four were read. */
  four: number
}

const OVER = ['ready', 'refused']

/** The same through a fresh installation, as a browser on the office network meets it. */
export async function served(scan: Uint8Array, docx: Uint8Array, text: Uint8Array): Promise<Served> {
  const door = await FrontDoor.open()
  try {
    const pages = await pagesOf(door, scan)
    const quiet = await latency(door, 150)
    const began = performance.now()
    const places = [
      await door.read([await door.send('quet-mot.pdf', another(scan, 1))]),
      await door.read([await door.send('ke-hoach.docx', docx)]),
      await door.read([await door.send('quet-hai.pdf', another(scan, 2))]),
      await door.read([await door.send('ke-hoach.txt', text)]),
    ]
    let four = 0
    const all = Promise.all(places.map((place) => untilOver(door, place))).then(
      () => (four = (performance.now() - began) / 1000),
    )
    const busy = await latency(door, 2_000, () => four > 0)
    await all
    return { pages, quiet, busy, four }
  } finally {
    await stop(door.home)
  }
}

async function pagesOf(door: FrontDoor, scan: Uint8Array): Promise<number[]> {
  const began = performance.now()
  const place = await door.read([await door.send('quet.pdf', scan)])
  const times: number[] = []
  for (;;) {
    const { state, stage, pagesDone } = await door.progress(place)
    const isOver = OVER.includes(state)
    // A picture's words are there once it is recognised; before that its picture stands on the page.
    const isShown = isOver || (pagesDone > times.length && stage === 'recognise')
    while (isShown && times.length < pagesDone) times.push((performance.now() - began) / 1000)
    if (state === 'refused') throw new Error('the scan was refused')
    if (isOver) return times
    await sleep(100)
  }
}

async function untilOver(door: FrontDoor, place: string): Promise<void> {
  while (!OVER.includes((await door.progress(place)).state)) await sleep(700)
}

async function latency(door: FrontDoor, most: number, isDone: () => boolean = () => false): Promise<number> {
  const taken: number[] = []
  while (taken.length < most && !(taken.length > 40 && isDone())) {
    const began = performance.now()
    await (await fetch(`${door.home.url}/dang-nhap`)).text()
    taken.push(performance.now() - began)
    await sleep(20)
  }
  taken.sort((a, b) => a - b)
  return taken[Math.floor(taken.length * 0.95)]!
}

// The same file twice is one reading; a comment at its end makes it another.
function another(pdf: Uint8Array, number: number): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n% ${number}\n`)])
}
