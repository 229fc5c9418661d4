import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { must, short, should } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

/** Who receives the plan: the file line, nobody twice, those who lead work among them. */
export function lintRecipients({ draft }: LintContext): DraftNotice[] {
  const { recipients } = draft
  const out: DraftNotice[] = []
  const isFile = (name: string): boolean => /^luu\b/.test(foldedKey(name))
  if (!recipients.some((line) => line.isFile || isFile(line.name)))
    out.push(
      must('no-file-line', 'recipients', 'Nơi nhận chưa có dòng “Lưu: VT”.', [
        {
          op: 'add',
          list: 'recipients',
          key: 'luu',
          after: recipients.at(-1)?.key ?? null,
          value: { key: 'luu', name: 'Lưu: VT.', purpose: '', unitId: null, isFile: true },
        },
      ]),
    )
  else if (recipients.every((line) => line.isFile || isFile(line.name)))
    out.push(should('no-recipients', 'recipients', 'Nơi nhận chưa có ai ngoài dòng lưu.'))
  const seen = new Set<string>()
  for (const line of recipients) {
    const path = `recipients[${line.key}]`
    const key = foldedKey(line.name)
    if (key === '') out.push(should('empty-recipient', path, 'Nơi nhận có dòng trống.', [{ op: 'remove', path }]))
    else if (seen.has(key))
      out.push(should('recipient-twice', path, `Nơi nhận ghi “${short(line.name)}” hai lần.`, [{ op: 'remove', path }]))
    seen.add(key)
  }
  return out
}
