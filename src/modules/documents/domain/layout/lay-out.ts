import type { Annex, Block, OfficialDocument } from '../official-document.ts'
import type { SignerBlock } from '../signer-block.ts'
import { FORM, MOTTO, textWidthOf } from './form.ts'
import { URGENCY_STAMPS, dateLine, fileDay, numberLine } from './head-lines.ts'
import type {
  LaidAnnex,
  LaidBlock,
  LaidClosing,
  LaidDocument,
  LaidHead,
  LaidLine,
  LaidSigner,
  LaidTitle,
} from './laid-document.ts'
import { layTable } from './lay-table.ts'
import { addresseeLines, recipientLines } from './lists.ts'
import { printable } from './printable.ts'
import { linesOf } from './runs.ts'
import { balancedWidth, brokenLines, lastLineWidth, textWidth } from './text-width.ts'

const MARK = 'MẪU'
/** More lines of recipients than this do not fit beside a signer on what is left of a page. */
const RECIPIENTS_WHOLE_UP_TO = 40
const SIGNERS_ABREAST = 3

/** Applies the form of Nghị định 30/2020/NĐ-CP to a document: what is printed, how wide, what keeps together. */
export function layOut(document: OfficialDocument): LaidDocument {
  const pictures: LaidDocument['pictures'] = []
  const lay = (blocks: readonly Block[], width: number): LaidBlock[] =>
    blocks.map((one) => layBlock(one, width, pictures))
  const body = lay(document.body, textWidthOf(false))
  const last = body.at(-1)
  // The signer never stands alone on a page.
  if (document.closing && last && 'keep' in last) last.keep = true
  return {
    name: nameOf(document),
    day: fileDay(document.head.issuedOn),
    mark: document.isSample ? MARK : null,
    head: layHead(document),
    title: document.title && layTitle(document.title),
    addressees: addresseeLines(document.addressees.map(printable)),
    body,
    closing: document.closing && layClosing(document.closing),
    annexes: document.annexes.map((annex) => layAnnex(annex, lay)),
    pictures,
  }
}

/** "Kế hoạch số 05/KH-UBND", as the file's properties name the document. */
function nameOf({ title, head }: OfficialDocument): string {
  const kind = title ? printable(title.kind) : 'Công văn'
  const named = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  return printable(`${named} ${title?.subject ?? (head.about ? `V/v ${head.about}` : '')}`)
}

function layHead({ head, urgency }: OfficialDocument): LaidHead {
  const left = FORM.head.left - FORM.head.gutter
  const issuer = head.issuer.flatMap((one) => nameLines(one, true, left))
  const last = issuer.at(-1)
  return {
    superior: head.superior ? nameLines(head.superior, false, left) : [],
    issuer,
    issuerRule: last ? lastLineWidth(last.text, FORM.size.issuer, true, last.width) * FORM.ruleShare : 0,
    mottoRule: textWidth(MOTTO, FORM.size.motto, true),
    number: numberLine({
      number: head.number && printable(head.number),
      symbol: head.symbol && printable(head.symbol),
    }),
    about: head.about ? even(`V/v ${printable(head.about)}`, FORM.size.about, false, left) : null,
    date: dateLine({ place: printable(head.place), issuedOn: head.issuedOn }),
    urgency: urgency && URGENCY_STAMPS[urgency],
  }
}

function layTitle(title: NonNullable<OfficialDocument['title']>): LaidTitle {
  const subject = even(printable(title.subject), FORM.size.title, true, textWidthOf(false) - 2 * FORM.firstLine)
  return {
    kind: printable(title.kind).toUpperCase(),
    subject,
    rule: lastLineWidth(subject.text, FORM.size.title, true, subject.width) * FORM.ruleShare,
  }
}

const PLACE = / (?=(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ) )/

// A name too long for one line is parted before its place: "ỦY BAN NHÂN DÂN" over "XÃ SUỐI MẪU".
function nameLines(name: string, bold: boolean, width: number): LaidLine[] {
  const text = printable(name).toUpperCase()
  const parts = textWidth(text, FORM.size.issuer, bold) > width ? text.split(PLACE) : [text]
  return parts.map((part) => even(part, FORM.size.issuer, bold, width))
}

function even(text: string, points: number, bold: boolean, width: number): LaidLine {
  return { text, width: balancedWidth(text, points, bold, width) }
}

function layBlock(block: Block, width: number, pictures: LaidDocument['pictures']): LaidBlock {
  switch (block.kind) {
    case 'basis':
      return text('basis', linesOf([{ text: block.text, italic: true }]))
    case 'heading': {
      const words = printable(block.level === 1 ? block.text.toUpperCase() : block.text)
      const numbered = block.numeral ? `${block.numeral} ${words}` : words
      return { ...text(`heading${block.level}`, linesOf([{ text: numbered, bold: true }])), keep: true }
    }
    case 'paragraph': {
      const inset = block.level === 2 ? FORM.deeper : 0
      return { ...text('body', linesOf(block.words, block.marker), block.align), inset }
    }
    case 'table':
      return layTable(block, width)
    case 'picture': {
      pictures.push({ bytes: block.bytes, mediaType: block.mediaType })
      return {
        kind: 'picture',
        picture: pictures.length - 1,
        width: Math.min(block.widthMm, width),
        caption: linesOf([{ text: block.caption, italic: true }]),
        alt: printable(block.caption),
        keep: false,
      }
    }
    case 'signers':
      return { kind: 'signers', rows: rowsOf(block.signers.map(laySigner), SIGNERS_ABREAST) }
    case 'page-break':
      return { kind: 'page-break' }
  }
}

function text(
  style: Extract<LaidBlock, { kind: 'text' }>['style'],
  lines: Extract<LaidBlock, { kind: 'text' }>['lines'],
  align: 'justified' | 'left' | 'centre' = 'justified',
): Extract<LaidBlock, { kind: 'text' }> {
  return { kind: 'text', style, lines, align, inset: 0, keep: false }
}

function laySigner(signer: SignerBlock): LaidSigner {
  return {
    lines: [...signer.authority, signer.position].map((line) => printable(line).toUpperCase()).filter(Boolean),
    name: printable(signer.name),
  }
}

function layClosing({ signer, recipients }: NonNullable<OfficialDocument['closing']>): LaidClosing {
  const lines = recipientLines(recipients.map(printable).filter(Boolean))
  const count = lines.flatMap((line) => brokenLines(line, FORM.size.recipients, false, FORM.closing.left)).length
  return {
    signer: laySigner(signer),
    recipientsLead: lines.length > 0 ? 'Nơi nhận:' : null,
    recipients: lines,
    whole: count <= RECIPIENTS_WHOLE_UP_TO,
  }
}

function layAnnex(annex: Annex, lay: (blocks: readonly Block[], width: number) => LaidBlock[]): LaidAnnex {
  const width = textWidthOf(annex.landscape)
  return {
    number: annex.number ? `Phụ lục ${printable(annex.number)}` : 'Phụ lục',
    title: even(printable(annex.title).toUpperCase(), FORM.size.annex, true, width),
    reference: annex.reference ? `(${printable(annex.reference)})` : null,
    landscape: annex.landscape,
    body: lay(annex.body, width),
  }
}

function rowsOf<T>(all: readonly T[], abreast: number): T[][] {
  const rows = Math.max(1, Math.ceil(all.length / abreast))
  const each = Math.ceil(all.length / rows) || 1
  return Array.from({ length: rows }, (_, row) => all.slice(row * each, row * each + each))
}
