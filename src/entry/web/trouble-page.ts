const REPLACED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => REPLACED[letter] ?? letter)

/** A page of its own for when the ordinary pages cannot be made: says what happened, needs nothing else to be up. */
export function troublePage(sentence: string, options: { errorId?: string; triesAgain?: boolean } = {}): string {
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chưa làm được · Loa Làng</title>
<style>body{font:1.0625rem/1.6 "Be Vietnam Pro",system-ui,sans-serif;margin:12vh auto;max-width:36rem;padding:0 1.25rem;color:#1b2430;background:#fff}h1{font-size:1.5rem}a{color:#14508c}</style></head>
<body><main><h1>Chưa làm được</h1><p>${escaped(sentence)}</p>
${options.triesAgain ? '<p>Trang này tự thử lại sau vài giây.</p>\n' : ''}${options.errorId ? `<p>Mã lỗi để báo người quản trị: <strong>${escaped(options.errorId)}</strong></p>\n` : ''}<p><a href="/">Về trang đầu</a></p></main></body>
</html>
`
}

/** Lets a page that cannot be made now come again by itself. */
export const TRIES_AGAIN: Readonly<Record<string, string>> = { refresh: '4', 'retry-after': '4' }

/** Headers of such a page: no scripts, no cache; `refresh` lets it try again by itself. */
export function troubleHeaders(options: { triesAgain?: boolean } = {}): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...(options.triesAgain ? TRIES_AGAIN : {}),
  }
}
