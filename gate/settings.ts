/** What a deck wishes to be judged by, where decks differ. */
import type { SlideInfo } from './types'

export interface SmallPrint {
  /** A selector: what is small print. */
  selector: string
  /** Its least size, in sheet pixels. */
  minSize: number
  /** So many letters at most; longer ones are text like any other. */
  maxLength?: number
}

export interface Settings {
  /** Within this border nothing is written, in sheet pixels. */
  margin: number
  /** Least size of text on a slide of a sheet of this width, in sheet pixels. */
  minTextSize: (slide: SlideInfo, width: number) => number
  smallPrint: readonly SmallPrint[]
  /** How many words of sentences a slide has in view at once, at most. */
  maxWords: (slide: SlideInfo) => number
  /** How many headings a slide has: one h1, some heading, or any number. */
  heading: 'one' | 'some' | 'any'
  /** Whether each slide has notes. */
  notes: boolean
  /** Whether notes mark each click: always, or where they mark one. */
  clickMarkers: 'always' | 'if any'
  /** The language that the page has to say it is in. */
  language?: string
  /** Whether drawings without a word and a name only decorate this slide. */
  isDecorated: (slide: SlideInfo) => boolean
  /** Dimmed on purpose while the slide points elsewhere: not judged for contrast. */
  dimmed: string
  /** Where any word may stand, `undefined` and `NaN` too. */
  code: string
  /** What may run off the sheet on purpose. */
  bleed: string
  /** What is there to be pressed, typed into or played: on paper it may look otherwise. */
  interactive: string
  /** A slide is entered without being too busy to answer for so long, in ms. */
  maxTaskMs: number
  /** What is loaded from elsewhere: let through, so that it is seen, or kept out. It is told either way. */
  externalRequests: 'let through' | 'kept out'
}

/** For a deck of which nothing is known. */
export const defaultSettings: Settings = {
  margin: 0,
  minTextSize: (_, width) => 0.0115 * width,
  smallPrint: [{ selector: 'sup, sub, .katex, .slidev-page-number, footer', minSize: 6 }],
  maxWords: () => 150,
  heading: 'some',
  notes: false,
  clickMarkers: 'if any',
  isDecorated: () => false,
  // A `v-click.fade` is dim until its click.
  dimmed: '.slidev-code-dishonored, .dishonored, .slidev-vclick-hidden',
  code: 'pre, code, kbd, samp, .monaco-editor, .katex, .shiki-magic-move-container',
  bleed: '[data-bleed]',
  interactive: 'button, input, textarea, select, summary, video, audio, iframe, .slidev-monaco-container',
  maxTaskMs: 200,
  externalRequests: 'kept out',
}
