/** The README's table of what each slot holds. */
import type { Sheet } from '../../talk/sheets'
import { SLOTS, type Slot } from '../../talk/slots'
import { talkOf } from './judge'

const START = '<!-- What each slot holds: npm run slot-table -->'
const HEAD = ['Minutes', 'Slides', 'Live demos', 'What it adds to the one before']

/** Its cells, head first. */
export function tableOf(sheetsOf: (slot: Slot) => readonly Sheet[]): string[][] {
  const talks = SLOTS.map((slot) => talkOf(sheetsOf(slot)))
  const added = talks.map((talk, i) =>
    talk.map((s) => s.name).filter((name) => !talks[i - 1]?.some((s) => s.name === name)),
  )
  const demos = (talk: readonly Sheet[]) => talk.filter((s) => s.demo).length
  return [
    HEAD,
    ...talks.map((talk, i) => [SLOTS[i]!, talk.length, demos(talk), added[i]!.join(', ')].map(String)),
  ]
}

/** The part of a page between what stands for the table's start and its end. Throws if it has none. */
function partsOf(page: string): [before: string, table: string, after: string] {
  const [before, rest] = page.split(START)
  const [, table, after] = /^\s*((?:\|.*\n)*)([\s\S]*)$/.exec(rest ?? '') ?? []
  if (rest === undefined) throw new Error(`There is no “${START}” in README.md.`)
  return [before!, table!, after!]
}

/** The cells of the table a page has. */
export const tableIn = (page: string): string[][] =>
  partsOf(page)[1]
    .trim()
    .split('\n')
    .filter((row) => !/^\|[\s|:-]+\|$/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** The page with this table in place of its own. */
export function withTable(page: string, [head, ...rows]: string[][]): string {
  const [before, , after] = partsOf(page)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [line(head!), line(head!.map(() => '---')), ...rows.map(line)]
  return `${before}${START}\n\n${table.join('\n')}\n${after}`
}
