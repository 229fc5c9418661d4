import { annexFieldOf } from '../annex-table/columns.ts'
import type { AnnexField } from '../annex-table/columns.ts'
import { URGENCY_STAMPS, addresseeLines, dayInWords, printable, recipientLines } from '../layout/index.ts'
import type { Annex, Block, DocumentTable, Letterhead, OfficialDocument, Words } from '../official-document.ts'
import type { SignerBlock } from '../signer-block.ts'
import { MOST_COLUMNS } from './field-list.ts'

/** What fills a form: words by name, and lists of the same. */
export interface TemplateData {
  [name: string]: string | TemplateData[]
}

/** Room left for a number or a day that the clerk writes in. */
const GAP = '\u00a0'.repeat(6)

/** The fields of a form, from a document: the same words that our own form prints. */
export function templateFields(document: OfficialDocument): TemplateData {
  return printed(fieldsOf(document))
}

// The paper carries the same letters whichever form it is printed by; a gap for the pen stays a gap.
function printed(data: TemplateData): TemplateData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value !== 'string' ? value.map(printed) : /^\u00a0+$/.test(value) ? value : printable(value),
    ]),
  )
}

function fieldsOf(document: OfficialDocument): TemplateData {
  const { head, closing } = document
  const signers = [
    ...(closing ? [closing.signer] : []),
    ...document.body.flatMap((block) => (block.kind === 'signers' ? block.signers : [])),
  ]
  const recipients = closing?.recipients ?? []
  const addressees = addresseeLines(document.addressees)?.lines ?? []
  return {
    mau: document.isSample ? 'MẪU' : '',
    ...headFields(head),
    do_khan: document.urgency ? URGENCY_STAMPS[document.urgency].word : '',
    ten_loai: document.title?.kind ?? '',
    trich_yeu: document.title?.subject ?? head.about ?? '',
    ...signerFields(closing?.signer ?? null),
    kinh_gui: document.addressees.map((ten, index) => ({ ten, dong: addressees[index] ?? ten })),
    can_cu: document.body.flatMap((block) => (block.kind === 'basis' ? [{ dong: block.text }] : [])),
    noi_dung: document.body.flatMap(linesOf).map(bodyLine),
    phu_luc: document.annexes.map(annexFields),
    phu_luc_dong: document.annexes.flatMap((annex) => annex.body.flatMap(rowsOf)),
    noi_nhan: recipientLines(recipients).map((dong, index) => ({ dong, ten: recipients[index] ?? '' })),
    cac_nguoi_ky: signers.map(signerFields),
  }
}

function headFields(head: Letterhead): Record<string, string> {
  const [year = '', month = '', day = ''] = head.issuedOn.split('-')
  const number = head.number === null ? GAP : head.number.padStart(2, '0')
  const date = { ngay: day || GAP, thang: monthWord(month) || GAP, nam: year || GAP }
  return {
    co_quan_chu_quan: head.superior ?? '',
    co_quan: head.issuer.join('\n'),
    so: head.symbol === null ? '' : number,
    ky_hieu: head.symbol ?? '',
    so_ky_hieu: head.symbol === null ? '' : `${number}/${head.symbol}`,
    dia_danh: head.place,
    ...date,
    ngay_thang: dayInWords(head.issuedOn),
  }
}

// Days below ten and the first two months are printed with a nought (NĐ 30/2020, Phụ lục I).
const monthWord = (month: string): string => (Number(month) > 2 ? String(Number(month)) : month)

function signerFields(signer: SignerBlock | null): Record<string, string> {
  return {
    quyen_han: signer?.authority.join('\n') ?? '',
    chuc_vu: signer?.position ?? '',
    nguoi_ky: signer?.name ?? '',
  }
}

interface Line {
  kind: 'muc_1' | 'muc_2' | 'muc_3' | 'doan'
  marker: string
  words: string
}
const HEADING_KINDS = { 1: 'muc_1', 2: 'muc_2', 3: 'muc_3' } as const

function linesOf(block: Block): Line[] {
  if (block.kind === 'heading')
    return [{ kind: HEADING_KINDS[block.level], marker: block.numeral ?? '', words: block.text }]
  if (block.kind === 'paragraph') return [{ kind: 'doan', marker: block.marker ?? '', words: plain(block.words) }]
  if (block.kind === 'picture') return [{ kind: 'doan', marker: '', words: `(Ảnh: ${block.caption})` }]
  // A form has no place for a table inside the text: a row becomes a line that says what each cell is.
  if (block.kind === 'table') return block.rows.map((row) => rowLine(row, block))
  return []
}

function rowLine(row: DocumentTable['rows'][number], table: DocumentTable): Line {
  if ('heading' in row) return { kind: 'muc_3', marker: row.numeral ?? '', words: row.heading }
  const said = row.cells.flatMap((cell, index) => {
    const words = plain(cell)
    return words === '' ? [] : [`${table.columns[index]?.title ?? ''}: ${words}`]
  })
  return { kind: 'doan', marker: '-', words: said.join('; ') }
}

function bodyLine({ kind, marker, words }: Line): TemplateData {
  const line = { dong: [marker, words].filter(Boolean).join(' '), thu_tu: marker, loi: words }
  const only = (wanted: Line['kind']): TemplateData[] => (kind === wanted ? [{ ...line }] : [])
  return { ...line, muc_1: only('muc_1'), muc_2: only('muc_2'), muc_3: only('muc_3'), doan: only('doan') }
}

function annexFields(annex: Annex): TemplateData {
  return {
    so_phu_luc: annex.number === null ? 'Phụ lục' : `Phụ lục ${annex.number}`,
    ten_phu_luc: annex.title,
    kem_theo: annex.reference === null ? '' : `(${annex.reference})`,
    phu_luc_dong: annex.body.flatMap(rowsOf),
    phu_luc_doan: annex.body
      .filter((block) => block.kind !== 'table')
      .flatMap(linesOf)
      .map(({ marker, words }) => ({ dong: [marker, words].filter(Boolean).join(' ') })),
  }
}

const ROW_FIELDS: Readonly<Record<AnnexField, string>> = {
  number: 'tt',
  title: 'viec',
  products: 'san_pham',
  start: 'trien_khai',
  finish: 'hoan_thanh',
  lead: 'chu_tri',
  coordinating: 'phoi_hop',
  note: 'ghi_chu',
}

function rowsOf(block: Block): TemplateData[] {
  if (block.kind !== 'table') return []
  const names = block.columns.map((column) => annexFieldOf(column.title))
  return block.rows.map((row) => {
    const fields: TemplateData = Object.fromEntries(Object.values(ROW_FIELDS).map((name) => [name, '']))
    const cells = 'heading' in row ? [] : row.cells.map(plain)
    for (let index = 0; index < MOST_COLUMNS; index++) fields[`cot_${index + 1}`] = cells[index] ?? ''
    names.forEach((name, index) => {
      if (name && fields[ROW_FIELDS[name]] === '') fields[ROW_FIELDS[name]] = cells[index] ?? ''
    })
    if ('heading' in row)
      Object.assign(fields, { tt: row.numeral ?? '', viec: row.heading, cot_1: row.numeral ?? '', cot_2: row.heading })
    return fields
  })
}

const plain = (words: Words): string => (typeof words === 'string' ? words : words.map((run) => run.text).join(''))
