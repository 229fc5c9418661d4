import { oneOf } from '#kernel/domain/one-of.ts'
import { execute } from '#kernel/server/execute.ts'
import { NUMBER_SCHEMES, kindOfSymbol, printedNumber } from '#modules/documents/domain/index.ts'
import { reserveNumber, setNumberRegister, useNumber, voidNumber } from '#modules/documents/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { numberSheet } from '#entry/web/number-sheet.ts'

export const load = async ({ locals, url }) => numberSheet(locals.actor, url.searchParams.get('nam'))

const count = (form: FormData, name: string): number | null =>
  text(form, name) === '' ? null : Number(text(form, name))

export const actions = {
  set: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const isOn = form.has('isOn')
      await execute(
        installation().app,
        setNumberRegister,
        { isOn, scheme: oneOf(NUMBER_SCHEMES, text(form, 'scheme')) },
        locals.actor,
      )
      return { said: isOn ? 'Đã bật sổ số văn bản của xã.' : 'Đã tắt. Số lấy ở hệ thống văn bản.' }
    })
  },
  reserve: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const symbol = text(form, 'symbol')
      const { number } = await execute(
        installation().app,
        reserveNumber,
        {
          kind: text(form, 'kind') || kindOfSymbol(symbol),
          symbol,
          year: Number(text(form, 'year')),
          typed: count(form, 'typed'),
          acceptGap: form.has('acceptGap'),
          subject: text(form, 'subject'),
        },
        locals.actor,
      )
      return { said: `Đã giữ số ${printedNumber(number)}/${symbol}.` }
    })
  },
  use: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        useNumber,
        {
          id: text(form, 'id'),
          issuedOn: text(form, 'issuedOn'),
          subject: text(form, 'subject'),
          signer: text(form, 'signer'),
          recipients: text(form, 'recipients'),
          filedWith: text(form, 'filedWith'),
          copies: count(form, 'copies'),
          sentOn: text(form, 'sentOn'),
          note: text(form, 'note'),
        },
        locals.actor,
      )
      return { said: 'Đã ghi sổ.' }
    })
  },
  void: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        voidNumber,
        { id: text(form, 'id'), reason: text(form, 'reason') },
        locals.actor,
      )
      return { said: 'Đã hủy số. Số này không cấp lại.' }
    })
  },
}
