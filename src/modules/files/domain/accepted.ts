/** Largest single file taken as evidence. */
const FILE_LIMIT_MB = 25
/** Largest recording: sound and film are longer than paper. */
const RECORDING_LIMIT_MB = 60

const TAKEN: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-cfb',
  'audio/mpeg',
  'audio/x-m4a',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/amr',
  'video/mp4',
  'video/3gpp',
  'video/quicktime',
])

/** Why a file is not taken; null when it is. `mediaType` is what its first bytes say, not what the sender calls it. */
export function refusalOf(
  mediaType: string | null,
  size: number,
): { code: string; facts: Record<string, unknown> } | null {
  if (size === 0) return { code: 'files.empty', facts: {} }
  const isRecording = /^(audio|video)\//.test(mediaType ?? '')
  const limit = isRecording ? RECORDING_LIMIT_MB : FILE_LIMIT_MB
  if (size > limit * 1024 * 1024) return { code: 'files.too-large', facts: { limit } }
  if (/^image\/hei[cf]/.test(mediaType ?? '')) return { code: 'files.heic', facts: {} }
  if (mediaType === null || !TAKEN.has(mediaType)) return { code: 'files.kind-not-taken', facts: {} }
  return null
}

const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** Headers under which a stored file is handed out: nothing that somebody sent ever runs as ours. */
export function servingHeaders(file: { name: string; mediaType: string }): Record<string, string> {
  const shown = SHOWN.has(file.mediaType)
  return {
    'content-type': shown ? file.mediaType : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy':
      "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=31536000, immutable',
  }
}
