/** Without the dash before it and the end mark after it, whoever wrote them. */
function bare(line: string): string {
  return line.replace(/^\s*[-–+•]\s*/, '').replace(/[\s;.,]+$/, '')
}

/** Lines that each begin with a dash and end with ";", the last with ".". */
export function dashedLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => `- ${bare(line)}${index === lines.length - 1 ? '.' : ';'}`)
}

/** Lines of "Nơi nhận". */
export function recipientLines(recipients: readonly string[]): string[] {
  return dashedLines(recipients)
}

/** "Kính gửi: …" on one line, or a list where there are several. */
export function addresseeLines(addressees: readonly string[]): { lead: string; lines: string[] } | null {
  if (addressees.length === 0) return null
  if (addressees.length === 1) return { lead: `Kính gửi: ${bare(addressees[0]!)}`, lines: [] }
  return { lead: 'Kính gửi:', lines: dashedLines(addressees) }
}
