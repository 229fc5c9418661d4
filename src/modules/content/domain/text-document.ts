import type { Block, OfficialDocument } from '#modules/documents/domain/index.ts'

/** A draft text laid out for paper, under the head of who made it; it takes no number: nobody signs it. */
export function textDocument(
  text: { kind: string; title: string; body: string },
  head: { issuer: string[]; place: string; year: string; isSample: boolean },
): OfficialDocument {
  return {
    head: {
      superior: null,
      issuer: head.issuer,
      number: null,
      symbol: null,
      place: head.place,
      issuedOn: head.year,
      about: null,
    },
    title: {
      kind: text.kind === 'radio-script' ? 'BÀI PHÁT THANH' : 'BÀI GIỚI THIỆU',
      subject: text.title.replace(/^Bài phát thanh:\s*/u, ''),
    },
    urgency: null,
    addressees: [],
    body: text.body
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line): Block =>
        line.startsWith('- ')
          ? { kind: 'paragraph', words: line.slice(2), marker: '-', level: 1 }
          : isHeading(line)
            ? { kind: 'heading', level: 2, numeral: null, text: line }
            : { kind: 'paragraph', words: line },
      ),
    closing: null,
    annexes: [],
    isSample: head.isSample,
  }
}

const isHeading = (line: string): boolean => line.length < 80 && !/[.!?:;,]$/.test(line)
