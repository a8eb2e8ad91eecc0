/** A slide without problems, for tests of rules. */
import type { SlideContent, TextRun } from '../page/types'

/** A text of 100 × 20 px at x, y. */
export const textAt = (words: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  words,
  path: 'text.label < svg.drawing',
  size: 22,
  weight: 500,
  colour: [26, 36, 49, 1],
  outlined: false,
  backgroundClipped: false,
  smallPrintKind: -1,
  dimmed: false,
  code: false,
  lines: [{ x, y, w: 100, h: 20 }],
  pieces: [],
  ...more,
})

/** A slide of 1280 × 720 px with these texts. */
export const contentOf = (...texts: TextRun[]): SlideContent => ({
  ...{ no: 7, click: 0, clicks: 0, clicksStart: 0, width: 1280, height: 720 },
  ...{ mainHeadings: ['A headline'], allHeadings: ['A headline'], texts, interactive: [], frames: [] },
  ...{ overflowing: [], clipped: [], stringifiedAttributes: [], unnamed: [], missingMedia: [], links: [] },
  ...{
    externalResources: [],
    screenReaderTexts: [],
    transparentTexts: [],
    infiniteAnimations: [],
    repeatedIds: [],
  },
})

/** Messages of findings. */
export const messagesOf = (found: readonly { message: string }[]): string[] =>
  found.map(({ message }) => message)
