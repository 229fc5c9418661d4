/** A file chosen for sending. `ticket` stands once the server has it, so that a cut connection costs one file, not all. */
export interface ChosenFile {
  key: string
  file: File
  problem: string
  ticket: string
}

const MOST_MB = 60
const KINDS = /\.(?:docx?|pdf|txt|md|jpe?g|png|webp|heic|heif|tiff?)$/i
const TRIES = 3
const WAIT_MS = 1_500

/** What is wrong with a file, said before it is sent; "" when nothing is. */
export function problemOf(file: File): string {
  if (file.size === 0) return 'Tệp rỗng. Kiểm tra lại tệp gốc.'
  if (file.size > MOST_MB * 1024 * 1024) return `Quá ${MOST_MB} MB. Tách thành nhiều tệp hoặc quét ở mức 200 dpi.`
  if (!KINDS.test(file.name) && !file.type.startsWith('image/') && !file.type.startsWith('text/'))
    return 'Không phải văn bản, DOCX, PDF hay ảnh.'
  return ''
}

export function sizeWords(bytes: number): string {
  if (bytes === 0) return '0 kB'
  return bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`
}

/** Sends one file, telling how much is through; tries again after a cut. Resolves to the ticket, throws a sentence. */
export async function sendFile(file: File, address: string, onbytes: (sent: number) => void): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(file, address, onbytes)
    } catch (error) {
      if (attempt >= TRIES || !(error instanceof CutConnection)) throw error
      onbytes(0)
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt))
    }
  }
}

/** The connection broke; the file is still here and may be sent again. */
export class CutConnection extends Error {
  constructor() {
    super('Mất kết nối khi đang gửi. Tệp vẫn ở đây, những tệp đã gửi xong không phải gửi lại. Bấm “Gửi tiếp”.')
  }
}

function sendOnce(file: File, address: string, onbytes: (sent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-loalang-name', encodeURIComponent(file.name))
    request.upload.addEventListener('progress', (event) => onbytes(event.loaded))
    request.addEventListener('error', () => reject(new CutConnection()))
    request.addEventListener('timeout', () => reject(new CutConnection()))
    request.addEventListener('load', () => {
      const answer = answerOf(request.responseText)
      if (request.status === 200 && answer.ticket) resolve(answer.ticket)
      else reject(new Error(answer.message || 'Máy chủ chưa nhận được tệp này. Thử lại sau ít phút.'))
    })
    request.send(file)
  })
}

function answerOf(text: string): { ticket?: string; message?: string } {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    const at = (name: string): string => {
      const value: unknown = Reflect.get(parsed, name)
      return typeof value === 'string' ? value : ''
    }
    return { ticket: at('ticket'), message: at('message') }
  } catch {
    return {}
  }
}
