/**
 * The four floors of data/floors.ts as plain HTML, for the pages that work without JavaScript. Each function returns
 * lines, indented from column 0; they stand in the place of a marker comment (`fillMarker`).
 */
import { floorsTopDown, floorTableHeads, type Floor } from '../data/floors'

interface FloorsTableOptions {
  /** The table's caption. */
  caption: string
  /** How the head of a row names a floor's role after its name: HTML. */
  formatRole: (role: string) => string
}

/** As wide as Prettier writes HTML, less the indentation of a section's text. */
const TEXT_WIDTH = 102

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`)
const element = (tag: string, lines: readonly string[], attributes = '') => [
  `<${tag}${attributes}>`,
  ...indent(lines),
  `</${tag}>`,
]

function paragraph(text: string): string[] {
  const line = `<p>${escapeHtml(text)}</p>`
  return line.length > TEXT_WIDTH ? element('p', [escapeHtml(text)]) : [line]
}

/** The summary table: a row for each floor, the top floor first. */
export function floorsTable({ caption, formatRole }: FloorsTableOptions): string[] {
  const row = ({ n, name, role, meaning, people }: Floor) =>
    element(
      'tr',
      [
        `<th scope="row">${n} · ${name}${formatRole(escapeHtml(role))}</th>`,
        ...[meaning, people].map((text) => `<td>${escapeHtml(text)}</td>`),
      ],
      ` data-floor="${n}"`,
    )
  const heads = floorTableHeads.map((text) => `<th scope="col">${text}</th>`)
  return element('table', [
    ...element('caption', [caption]),
    ...element('thead', element('tr', heads)),
    ...element('tbody', floorsTopDown.flatMap(row)),
  ])
}

/** A section for each floor, the top floor first: its claim, its ideas, names from it, and whom it suits. */
export const floorSections = (): string[] =>
  floorsTopDown.flatMap(({ n, name, role, claim, ideas, examples, bestFor }) =>
    element('section', [
      `<h2>Floor ${n}: ${name}, ${escapeHtml(role)}</h2>`,
      ...paragraph(`${claim}.`),
      ...element(
        'ul',
        ideas.map(({ label, detail }) => `<li>${escapeHtml(detail ? `${label}: ${detail}` : label)}</li>`),
      ),
      ...(examples.length ? paragraph(`Names you know: ${examples.join(', ')}.`) : []),
      ...paragraph(`Best for: ${bestFor.join(', ')}.`),
    ]),
  )

/** `html` with `lines` in the place of the comment `<!-- marker -->`, indented as the comment is. */
export const fillMarker = (html: string, marker: string, lines: readonly string[]): string =>
  html.replace(new RegExp(`^( *)<!-- ${marker} -->`, 'm'), (_, margin: string) =>
    lines.map((line) => margin + line).join('\n'),
  )
