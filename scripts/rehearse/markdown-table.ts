/** The README's table of slots. */
import { withoutAppendix, type SlotSlide } from 'slidev-addon-stage/slots'
import { SLOTS } from '../shared/slots'

const TABLE_MARKER = '<!-- What each slot holds: npm run slot-table -->'
const HEADER = ['Minutes', 'Slides', 'Live demos', 'What it adds to the one before']

/** The table's cells by row, header first: length, slides, live demos, and slides that the next shorter slot lacks. */
export function buildSlotTable(slidesInSlot: (slot: number) => readonly SlotSlide[]): string[][] {
  const talks = SLOTS.map((slot) => withoutAppendix(slidesInSlot(slot)))
  const added = talks.map((talk, i) =>
    talk.map((s) => s.name).filter((name) => !talks[i - 1]?.some((s) => s.name === name)),
  )
  const demos = (talk: readonly SlotSlide[]) => talk.filter((s) => s.hasDemo).length
  return [
    HEADER,
    ...talks.map((talk, i) => [SLOTS[i]!, talk.length, demos(talk), added[i]!.join(', ')].map(String)),
  ]
}

/** Splits a page around the table under the marker. Throws if the marker is missing. */
function splitAtTable(page: string): [before: string, table: string, after: string] {
  const [before, remainder] = page.split(TABLE_MARKER)
  const [, table, after] = /^\s*((?:\|.*\n)*)([\s\S]*)$/.exec(remainder ?? '') ?? []
  if (remainder === undefined) throw new Error(`There is no “${TABLE_MARKER}” in README.md.`)
  return [before!, table!, after!]
}

/** The cells of the page's table, by row, without the delimiter row. */
export const parseTable = (page: string): string[][] =>
  splitAtTable(page)[1]
    .trim()
    .split('\n')
    .filter((row) => !/^\|[\s|:-]+\|$/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** Replaces the page's table. */
export function replaceTable(page: string, [header, ...rows]: string[][]): string {
  const [before, , after] = splitAtTable(page)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [line(header!), line(header!.map(() => '---')), ...rows.map(line)]
  return `${before}${TABLE_MARKER}\n\n${table.join('\n')}\n${after}`
}
