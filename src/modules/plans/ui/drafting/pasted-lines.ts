/** Lines of a list that was pasted: without Word's bullets and the marks at their ends. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/[\t\u00a0]+/g, ' ').trim())
    .map((line) => line.replace(/^[-–—−•·●*+\uf000-\uf0ff]\s*/u, '').replace(/\s*[;,]$/, ''))
    .filter(Boolean)
}

/** "Sở Nội vụ (để báo cáo)": the place and what for. */
export function recipientPasted(line: string): { name: string; purpose: string; isFile: boolean } {
  const isFile = /^lưu\b\s*:?/i.test(line)
  const [, name = '', purpose = ''] = (isFile ? null : /^(.*\S)\s*\(([^()]*)\)\.?$/u.exec(line)) ?? []
  return { name: name || line, purpose: purpose.trim(), isFile }
}
