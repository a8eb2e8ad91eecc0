/** Speaker notes as a sequence: what is spoken, sentence by sentence, and at which click of the slide. */
import { labelledParagraphs, SILENT_LABELS } from '../notes/note-text'
import { splitSentences } from './split-sentences'

export interface NarrationStep {
  /** The slide's click at which it is spoken. */
  click: number
  /** A sentence, or the part of one before or after a click; '' = a click with nothing to say. */
  text: string
  /** Whether it ends a question to the audience, which is given a moment to think. */
  isQuestion: boolean
}

const CLICK = /\[click(?::(\d+))?\]/

/**
 * The steps of a note: at least one for each click, also for one in an instruction. As in `spokenParagraphs`, an instruction
 * is not spoken, unless it begins with a click.
 */
export function narrationSteps(note = ''): NarrationStep[] {
  const steps: NarrationStep[] = []
  let click = 0
  /** Adds a step without words where nothing is spoken at this click. */
  const fillClick = () => {
    if (steps.at(-1)?.click !== click) steps.push({ click, text: '', isQuestion: false })
  }
  for (const paragraph of labelledParagraphs(note)) {
    // A text, the count of clicks after it, the next text …
    const parts = paragraph.text.split(CLICK)
    const isSilent = SILENT_LABELS.includes(paragraph.label ?? '') && parts[0] !== ''
    let isQuestion = paragraph.label === 'ROOM QUESTION'
    parts.forEach((part, i) => {
      if (i % 2) {
        fillClick()
        click += Number(part ?? 1)
        return
      }
      const sentences = labelledParagraphs(part).flatMap(({ label = isSilent ? 'DO' : '', text }) =>
        SILENT_LABELS.includes(label) ? [] : splitSentences(text),
      )
      sentences.forEach((text, at) =>
        steps.push({ click, text, isQuestion: isQuestion && at === sentences.length - 1 }),
      )
      // What follows at a later click is the answer.
      if (sentences.length) isQuestion = false
    })
  }
  fillClick()
  return steps
}

/** Index of the step that a slide at `click` is at: the first of that click, else of the nearest one before it. */
export function stepAtClick(steps: readonly NarrationStep[], click: number): number {
  const reached = Math.max(0, ...steps.map((step) => step.click).filter((c) => c <= click))
  return Math.max(
    0,
    steps.findIndex((step) => step.click === reached),
  )
}
