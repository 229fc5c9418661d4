import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { optionalText } from './optional.ts'

/** Writes down how a village is reached and how many households it has. */
export const changeVillage = command({
  name: 'organisations.change-village',
  input: z.object({
    unitId: z.uuid(),
    households: z
      .string()
      .trim()
      .regex(/^[\d. ]*$/, 'Số hộ chỉ gồm chữ số.')
      .transform((text) => text.replace(/\D/g, ''))
      .pipe(z.string().max(6, 'Số hộ quá lớn.'))
      .transform((digits) => (digits === '' ? null : Number(digits))),
    phone: optionalText(30),
    zaloGroup: optionalText(120),
    zaloLink: optionalText(300).refine(
      (link) => link === null || /^https:\/\/\S+$/.test(link),
      'Đường dẫn nhóm Zalo phải bắt đầu bằng https://.',
    ),
  }),
  may: 'organisations.manage',
  async run({ tx }, { unitId, households, phone, zaloGroup, zaloLink }) {
    const changed = await tx
      .updateTable('unit')
      .set({ households, phone, zalo_group: zaloGroup, zalo_link: zaloLink })
      .where('id', '=', unitId)
      .where('kind', '=', 'village')
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new DomainError('record.not-found')
    return { delta: { households, hasGroup: zaloGroup !== null }, record: { type: 'unit', id: unitId }, result: null }
  },
})
