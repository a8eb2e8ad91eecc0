/** Speaker notes as text to read: what is said, without what is only meant for the presenter. */

/** Labels of what the presenter does and nobody hears. What follows a click is said all the same. */
const STAGE_DIRECTION = /^(DO|IF IT FAILS|TIME|SKIP):(?!\s*\[click)/
const SPOKEN_LABEL = /^(SAY|DO|ROOM QUESTION):\s*/
const CLICK_MARK = /\[click(?::\d+)?\]\s*/g
/** An instruction in the middle of a paragraph ends what is said in it. */
const TRAILING_DIRECTION = /\s(DO|IF IT FAILS):[\s\S]*$/

/** What else is said in the middle of a paragraph begins one. */
const BEFORE_SPOKEN_LABEL = /\s(?=(?:SAY|ROOM QUESTION):)/

/** What is said on a slide: a paragraph for each click, and for each in the note. `note` is markdown. */
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

/** A note as it is written, paragraph by paragraph, with the label that begins one. Click marks stay in the text. */
export const labelledParagraphs = (note = ''): { label?: string; text: string }[] =>
  note
    .split(/\n\s*\n|(?<!\[click\])\s(?=(?:SAY|DO|ROOM QUESTION|IF IT FAILS):)/)
    .map((p) => p.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map((p) => {
      const [, label, text] = /^(SAY|DO|ROOM QUESTION|IF IT FAILS|TIME|SKIP): *(.*)$/.exec(p) ?? []
      return label ? { label, text } : { text: p }
    })

const htmlEntities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/**
 * A note as markdown again, from the HTML that Slidev makes of it: a built site carries nothing else. Knows what
 * notes are made of, paragraphs and click marks; other markup is left out, its text kept.
 */
export const noteFromHtml = (html = ''): string =>
  html
    .replace(/<span class="slidev-note-click-mark"[^>]*><\/span>/g, '[click]')
    .replace(/<\/(p|li|h\d)>\s*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => htmlEntities[name])
    .trim()
