/** Speaker notes as text to read. A note is markdown: paragraphs with labels (SAY, DO, …) and click marks. */

/** Labels of paragraphs that are not spoken. */
export const SILENT_LABELS: readonly string[] = ['DO', 'IF IT FAILS', 'TIME', 'SKIP']
/** Labels that a paragraph may begin with, as alternatives of a regular expression. */
export const NOTE_LABELS = ['SAY', 'ROOM QUESTION', ...SILENT_LABELS].join('|')
/** A paragraph that is not spoken. A click mark after the label makes what follows spoken. */
const STAGE_DIRECTION = new RegExp(`^(${SILENT_LABELS.join('|')}):(?!\\s*\\[click)`)
const SPOKEN_LABEL = /^(SAY|DO|ROOM QUESTION):\s*/
/** A click mark, with the space after it. */
export const CLICK_MARK = /\[click(?::\d+)?\]\s*/g
/** An instruction in the middle of a paragraph: it runs to the paragraph's end. */
const TRAILING_DIRECTION = /\s(DO|IF IT FAILS):[\s\S]*$/

/** A spoken label in the middle of a paragraph begins a new one. */
const BEFORE_SPOKEN_LABEL = /\s(?=(?:SAY|ROOM QUESTION):)/

/** The spoken text of a note, without labels and instructions: a paragraph for each of the note's and for each click. */
export function spokenParagraphs(note = ''): string[] {
  return note
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => !STAGE_DIRECTION.test(p))
    .flatMap((p) => p.replace(SPOKEN_LABEL, '').replace(TRAILING_DIRECTION, '').split(CLICK_MARK))
    .flatMap((p) => p.split(BEFORE_SPOKEN_LABEL))
    .map((p) => p.trim().replace(SPOKEN_LABEL, '').replace(/\s+/g, ' '))
    .filter(Boolean)
}

/** A paragraph with its label, and its text. */
const LABELLED = new RegExp(`^(${NOTE_LABELS}): *(.*)$`)

/** The paragraphs of a note in full, each with the label that begins it. Click marks stay in the text. */
export const labelledParagraphs = (note = ''): { label?: string; text: string }[] =>
  note
    .split(/\n\s*\n|(?<!\[click\])\s(?=(?:SAY|DO|ROOM QUESTION|IF IT FAILS):)/)
    .map((p) => p.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map((p) => {
      const [, label, text] = LABELLED.exec(p) ?? []
      return label ? { label, text } : { text: p }
    })

const htmlEntities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** A click mark in Slidev's HTML, with the click it leads to. */
const HTML_CLICK_MARK = /<span class="slidev-note-click-mark" data-clicks="(\d+)"[^>]*><\/span>/g

/**
 * Converts a note back to markdown from Slidev's HTML: a built site has no other form of it. Keeps paragraphs and click
 * marks, and the text of any other markup.
 */
export function noteFromHtml(html = ''): string {
  let click = 0
  return html
    .replace(HTML_CLICK_MARK, (_, to: string) => {
      const count = Number(to) - click
      click = Number(to)
      return count > 1 ? `[click:${count}]` : '[click]'
    })
    .replace(/<\/(p|li|h\d)>\s*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => htmlEntities[name])
    .trim()
}
