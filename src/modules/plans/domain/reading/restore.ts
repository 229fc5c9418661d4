import { composed } from '#kernel/domain/vietnamese.ts'
import type { SourceTable } from './document-model.ts'
import type { PieceItem, TableItem } from './flow.ts'
import { repairLine } from './word-repair.ts'

/** True where most diacritics are wrong: a scan recognised without Vietnamese. */
export function isGarbled(texts: readonly string[]): boolean {
  const text = texts.join(' ')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 200) return false
  const vietnamese = text.match(/[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/giu)?.length ?? 0
  const horned = text.match(/[ăđơưạảấầẩậắằặẹẻẽếềểệịỉọỏốồổộớờợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0
  return vietnamese / letters < 0.12 || horned / letters < 0.09
}

/** Lines with misread words put right where the genre's own words leave little doubt. What is printed stays for the quote. */
export function restored(items: readonly (PieceItem | TableItem)[]): (PieceItem | TableItem)[] {
  return items.map((item) =>
    item.kind === 'piece'
      ? { kind: 'piece', piece: { ...item.piece, text: repairLine(item.piece.text), printed: item.piece.text } }
      : { ...item, table: restoredTable(item.table) },
  )
}

function restoredTable(table: SourceTable): SourceTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => ({
        ...cell,
        lines: cell.lines.map((line) => ({ ...line, text: repairLine(composed(line.text)), printed: line.text })),
      })),
    ),
  }
}
