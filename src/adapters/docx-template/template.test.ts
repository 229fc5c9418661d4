import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { problemSentence } from '#i18n/templates.ts'
import { DOCUMENT_KINDS, sampleDocument, templateFields } from '#modules/documents/domain/index.ts'
import { readFiles } from '../intake/read-files.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paragraph as p, table, wordForm } from '../../../tests/support/word-form.ts'
import { exampleForm } from './example-form.ts'
import { fillForm, inspectForm } from './fill-form.ts'
import { formWords } from './form-words.ts'

const PLAN = DOCUMENT_KINDS.find((kind) => kind.key === 'ke-hoach')!
const data = templateFields(sampleDocument(PLAN))
/** What every form needs, so that only the break under test is told. */
const WHOLE = p('{so} {nguoi_ky}') + p('{#noi_dung}') + p('{dong}') + p('{/noi_dung}')

/** A break, the form that has it, the sentence it gets. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  ['a field that is none', p('Số: {so_kh}'), 'Trường {so_kh} không có; có phải {so}? (đoạn 1, “Số: {so_kh}”)'],
  [
    'a field with diacritics',
    p('{Địa danh}'),
    'Trường {Địa danh} không có; có phải {dia_danh}? (đoạn 1, “{Địa danh}”)',
  ],
  [
    'a field unlike any',
    p('{xyz_khac_han_moi_thu}'),
    'Trường {xyz_khac_han_moi_thu} không có. Xem danh sách trường. (đoạn 1, “{xyz_khac_han_moi_thu}”)',
  ],
  [
    'a list that is none',
    p('{#cancu}') + p('{/cancu}'),
    'Danh sách {#cancu} không có; có phải {#can_cu}? (đoạn 1, “{#cancu}”)',
  ],
  [
    'a list that stays open',
    p('{#can_cu}') + p('{dong}'),
    'Danh sách {#can_cu} mở mà không đóng; thêm {/can_cu} sau phần lặp lại. (đoạn 1, “{#can_cu}”)',
  ],
  ['a list that never opened', p('{/can_cu}'), '{/can_cu} đóng danh sách chưa mở. (đoạn 1, “{/can_cu}”)'],
  [
    'lists that cross',
    p('{#noi_dung}') + p('{#doan}{dong}{/noi_dung}') + p('{/doan}'),
    '{/noi_dung} đóng trong khi {#doan} bên trong còn mở. (đoạn 2, “{#doan}{dong}{/noi_dung}”)',
  ],
  [
    'a list as a field',
    p('{noi_nhan}'),
    '{noi_nhan} là danh sách: viết {#noi_nhan} trước, {/noi_nhan} sau phần lặp lại. (đoạn 1, “{noi_nhan}”)',
  ],
  [
    'a field outside its list',
    p('{chu_tri}'),
    'Trường {chu_tri} chỉ dùng giữa {#phu_luc_dong} và {/phu_luc_dong}. (đoạn 1, “{chu_tri}”)',
  ],
  [
    'a list in a list that has none',
    p('{#can_cu}{#noi_nhan}{dong}{/noi_nhan}{/can_cu}'),
    'Danh sách {#noi_nhan} không đặt được trong danh sách khác. (đoạn 1, “{#can_cu}{#noi_nhan}{dong}{/noi_nhan}{/can_cu}”)',
  ],
  [
    'a part outside its list',
    p('{#muc_1}{dong}{/muc_1}'),
    'Danh sách {#muc_1} phải đặt trong {#noi_dung}. (đoạn 1, “{#muc_1}{dong}{/muc_1}”)',
  ],
  [
    'a brace broken over paragraphs',
    p('{trich_') + p('yeu}'),
    'Dấu { mở ở “{trich_” không có dấu } đóng trong cùng đoạn. (đoạn 1, “{trich_”)',
  ],
  [
    'the other half of it',
    p('{trich_') + p('yeu}'),
    'Dấu } ở “yeu}” không có dấu { mở trong cùng đoạn. (đoạn 2, “yeu}”)',
  ],
  ['two braces', p('{{so}}'), '“{{so}}” có hai dấu ngoặc liền nhau; mỗi bên chỉ một dấu: { và }. (đoạn 1, “{{so}}”)'],
  ['braces without a name', p('a {} b'), 'Cặp ngoặc {} không có tên trường bên trong. (đoạn 1, “a {} b”)'],
  [
    'a sign nobody knows',
    p('{@noi_dung}'),
    'Trường {@noi_dung} bắt đầu bằng dấu không dùng được; chỉ dùng #, / và ^. (đoạn 1, “{@noi_dung}”)',
  ],
  [
    'other delimiters',
    p('{=[[ ]]=}'),
    'Trường {=[[ ]]=} bắt đầu bằng dấu không dùng được; chỉ dùng #, / và ^. (đoạn 1, “{=[[ ]]=}”)',
  ],
  [
    'a blank in a list',
    p('{# can_cu}'),
    'Trường {# can_cu} có dấu cách thừa; viết liền, như {#can_cu}. (đoạn 1, “{# can_cu}”)',
  ],
  [
    'a list half in a table',
    table(['TT', '{#phu_luc_dong}{viec}']) + p('{/phu_luc_dong}'),
    'Danh sách {#phu_luc_dong} mở và đóng không cùng một bảng; đặt cả hai trong bảng hoặc cả hai ngoài bảng. (bảng 1, hàng 1, cột 2, “{#phu_luc_dong}{viec}”)',
  ],
  [
    'what every object has',
    p('{constructor}'),
    'Trường {constructor} không có. Xem danh sách trường. (đoạn 1, “{constructor}”)',
  ],
]

describe('a broken form', () => {
  test.each(BROKEN)('%s', async (_, body, sentence) => {
    const problems = await inspectForm(wordForm(body + WHOLE))
    expect(problems.filter((one) => one.severity === 'error').map(problemSentence)).toContain(sentence)
  })

  test('without any field', async () => {
    expect((await inspectForm(wordForm(p('Số: …')))).map((one) => one.code)).toEqual(['no-field'])
  })

  test('in the head of the page', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{sso}')}</w:hdr>`
    const problems = await inspectForm(wordForm(WHOLE, { 'word/header1.xml': header }))
    expect(problems.map(problemSentence)).toEqual(['Trường {sso} không có; có phải {so}? (đầu trang, đoạn 1, “{sso}”)'])
  })

  test('what it leaves out is told and does not refuse it', async () => {
    const problems = await inspectForm(wordForm(p('{trich_yeu}')))
    expect(problems.map((one) => [one.code, one.severity])).toEqual([
      ['body-missing', 'warning'],
      ['number-missing', 'warning'],
      ['signer-missing', 'warning'],
    ])
  })
})

const OUTSIDE =
  '<Relationships xmlns="x"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://mau.invalid/a.dotm" TargetMode="External"/></Relationships>'
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml'
test.each([
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'templates.not-docx'],
  ['nothing', new Uint8Array(), 'templates.not-docx'],
  ['a file cut short', wordForm(WHOLE).slice(0, 300), 'intake.corrupt'],
  ['macros', wordForm(WHOLE, { 'word/vbaProject.bin': 'x' }), 'templates.macros'],
  ['a docm', wordForm(WHOLE, {}, MACRO), 'templates.macros'],
  ['another file inside', wordForm(WHOLE, { 'word/embeddings/a.xlsx': 'x' }), 'templates.embedded'],
  ['a form fetched from outside', wordForm(WHOLE, { 'word/_rels/settings.xml.rels': OUTSIDE }), 'templates.outside'],
  [
    'a field that starts a program',
    wordForm(`<w:p><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r></w:p>${WHOLE}`),
    'templates.outside',
  ],
  ['more than it says', wordForm(p(' '.repeat(32 * 1024 * 1024))), 'intake.bomb'],
  [
    'a document type of its own',
    wordForm(WHOLE, { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:hdr/>' }),
    'intake.corrupt',
  ],
])('%s is refused', async (_, bytes, code) => {
  await expect(inspectForm(bytes)).rejects.toThrow(code)
})

describe('a good form', () => {
  test('fields broken over pieces, rows of a table, lists, conditions', async () => {
    const form = wordForm(
      p('{co_', 'quan}') +
        p('Số: {s', 'o}/{ky_hieu}') +
        p('{ dia_danh }, {ngay_thang}') +
        p('{#can_cu}') +
        p('{dong}') +
        p('{/can_cu}') +
        p('{#noi_dung}') +
        p('{#muc_1}MỤC {loi}{/muc_1}{#doan}{dong}{/doan}') +
        p('{/}') +
        table(['TT', 'Việc', 'Ai'], ['{#phu_luc_dong}{tt}', '{viec}', '{chu_tri}{/}']) +
        p('{^do_khan}Không khẩn{/do_khan}{#do_khan}{do_khan}{/do_khan}') +
        p('{quyen_han} {nguoi_ky}'),
    )
    expect(await inspectForm(form)).toEqual([])
    const words = await formWords(await fillForm(form, data))
    const lines = words.flatMap((block) => (block.kind === 'line' ? [block.text.replaceAll('\u00a0', ' ').trim()] : []))
    expect(lines.slice(0, 5)).toEqual([
      'MẪU',
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI MẪU',
      'Số: 05/KH-UBND',
      'Suối Mẫu, ngày 12 tháng 01 năm 2027',
    ])
    expect(lines).toContain('Căn cứ Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh Mẫu Sơn;')
    expect(lines).toContain('MỤC MỤC ĐÍCH, YÊU CẦU')
    expect(lines).toContain('- Người dân Suối Mẫu biết cách nộp hồ sơ trực tuyến.')
    expect(lines).toContain('Không khẩn')
    expect(lines.at(-1)).toBe('KT. CHỦ TỊCH Nguyễn Văn Mẫu')
    expect(words.find((block) => block.kind === 'table')).toEqual({
      kind: 'table',
      rows: [
        ['TT', 'Việc', 'Ai'],
        ['1', 'Phát thanh trên loa xã Suối Mẫu', 'Phòng Văn hóa - Xã hội'],
        ['2', 'Họp dân thôn Một (Mẫu)', 'Thôn Một'],
      ],
    })
  })

  test('words are words: signs of XML and braces in a document stay what they are', async () => {
    const form = wordForm(p('{trich_yeu}') + WHOLE)
    const filled = await fillForm(form, { ...data, mau: '', trich_yeu: 'a < b & {so} > c' })
    const xml = Buffer.from(unzipSync(filled)['word/document.xml']!).toString('utf8')
    expect(xml).toContain('a &lt; b &amp; {so} &gt; c')
    expect(xml).not.toContain('MẪU</w:t>')
  })

  test('a Word template (.dotx) becomes a document', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
    const filled = unzipSync(await fillForm(wordForm(WHOLE, {}, type), data))
    expect(Buffer.from(filled['[Content_Types].xml']!).toString()).toContain('wordprocessingml.document.main+xml')
  })

  test('the example passes its own check; filled, the reader of plans finds the plan in it', async () => {
    const form = await exampleForm()
    expect(await inspectForm(form)).toEqual([])
    const path = join(mkdtempSync(join(tmpdir(), 'mau-')), 'mau.docx')
    writeFileSync(path, await fillForm(form, data))
    const { readPlan } = await import('#modules/plans/domain/index.ts')
    const reading = readPlan(await readFiles([{ name: 'mau.docx', path }]))
    expect(reading.number).toBe('05/KH-UBND')
    expect(reading.issuedOn).toBe('2027-01-12')
    expect(reading.title).toMatch(/Tuyên truyền cải cách hành chính năm 2027/i)
    expect(reading.activities.map((activity) => activity.title)).toEqual([
      'Phát thanh trên loa xã Suối Mẫu',
      'Họp dân thôn Một (Mẫu)',
    ])
  })

  test('the example has no number line for a paper that takes no number', async () => {
    const numbered = sampleDocument(PLAN)
    const fill = async (symbol: string | null) =>
      formWords(
        await fillForm(await exampleForm(), templateFields({ ...numbered, head: { ...numbered.head, symbol } })),
      )
    expect(JSON.stringify(await fill('KH-UBND'))).toContain('/KH-UBND')
    expect(JSON.stringify(await fill(null))).not.toMatch(/Số:/)
  })
})
