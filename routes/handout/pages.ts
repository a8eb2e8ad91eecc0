/** Which page of the printed handout shows what. Page 1 is the front page with the contents. */
import { sheetId, type Part, type Sheet } from './parts'

export interface SheetPage {
  part: Part
  /** Its part begins here. */
  first: boolean
  /** Two sheets, or one that needs a page for itself. */
  sheets: Sheet[]
}

/** Pages of the sheets, two a page. `tall`: names of the sheets that do not fit on half a page. */
export function sheetPages(parts: readonly Part[], tall: ReadonlySet<string> = new Set()): SheetPage[] {
  return parts.flatMap((part) => {
    const pages: Sheet[][] = []
    for (const sheet of part.sheets) {
      const last = pages.at(-1)
      const room = last?.length === 1 && !tall.has(last[0].name) && !tall.has(sheet.name)
      if (room) last.push(sheet)
      else pages.push([sheet])
    }
    return pages.map((sheets, i) => ({ part, first: i === 0, sheets }))
  })
}

/** Page number by element id, for the contents: sheets, then what follows them, a page each. */
export function pageNumbers(pages: readonly SheetPage[], after: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  pages.forEach(({ part, first, sheets }, i) => {
    if (first) numbers.set(part.id, i + 2)
    for (const sheet of sheets) numbers.set(sheetId(sheet.name), i + 2)
  })
  after.forEach((id, i) => numbers.set(id, pages.length + 2 + i))
  return numbers
}
