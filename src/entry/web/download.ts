const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file made now that no cache keeps, to be stored or, `inline`, opened in the browser. The name is ASCII. */
export function download(bytes: Uint8Array, name: string, way: 'attachment' | 'inline' = 'attachment'): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-disposition': `${way}; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
