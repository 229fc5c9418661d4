/** A place on this phone where drafts and unsent results stay through a lost line, a closed tab and an expired sign-in. */
export interface KeptShelf<Item> {
  get(key: string): Promise<Item | null>
  put(key: string, item: Item): Promise<void>
  remove(key: string): Promise<void>
  all(): Promise<Item[]>
}

const DATABASE = 'loalang'
const SHELVES = ['drafts', 'outbox'] as const
type IsItem<Item> = (kept: unknown) => kept is Item

export type ShelfName = (typeof SHELVES)[number]

/**
 * IndexedDB where the browser gives it (it does over plain http too), else localStorage, which holds a few shrunk photos.
 * What an older version kept in another form is passed over.
 */
export async function openShelf<Item>(name: ShelfName, isItem: IsItem<Item>): Promise<KeptShelf<Item>> {
  const database = await openDatabase().catch(() => null)
  return database ? inDatabase(database, name, isItem) : inStorage(name, isItem)
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => {
      for (const shelf of SHELVES) opening.result.createObjectStore(shelf)
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('no database'))
    opening.onblocked = () => reject(new Error('blocked'))
  })
}

function inDatabase<Item>(database: IDBDatabase, name: ShelfName, isItem: IsItem<Item>): KeptShelf<Item> {
  function run<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode)
      const request = act(transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
      transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
    })
  }
  return {
    async get(key) {
      const kept = await run<unknown>('readonly', (store) => store.get(key))
      return isItem(kept) ? kept : null
    },
    put: async (key, item) => void (await run('readwrite', (store) => store.put(item, key))),
    remove: async (key) => void (await run('readwrite', (store) => store.delete(key))),
    all: async () => (await run<unknown[]>('readonly', (store) => store.getAll())).filter(isItem),
  }
}

function inStorage<Item>(name: ShelfName, isItem: IsItem<Item>): KeptShelf<Item> {
  const prefix = `loalang-${name}:`
  const read = (key: string): Item | null => {
    const text = localStorage.getItem(key)
    const kept: unknown = text === null ? null : JSON.parse(text, bytesBack)
    return isItem(kept) ? kept : null
  }
  return {
    get: (key) => Promise.resolve(read(prefix + key)),
    put: async (key, item) => localStorage.setItem(prefix + key, JSON.stringify(item, bytesOut)),
    remove: async (key) => localStorage.removeItem(prefix + key),
    async all() {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
      return keys.flatMap((key) => read(key) ?? [])
    },
  }
}

function bytesOut(_: string, value: unknown): unknown {
  if (!(value instanceof ArrayBuffer)) return value
  let text = ''
  for (const byte of new Uint8Array(value)) text += String.fromCharCode(byte)
  return { bytes64: btoa(text) }
}

function bytesBack(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes64' in value) || typeof value.bytes64 !== 'string')
    return value
  return Uint8Array.from(atob(value.bytes64), (letter) => letter.charCodeAt(0)).buffer
}
