import type { SlideInfo } from './types'

/** A kind of text that may be smaller than the rest. */
export interface SmallPrint {
  /** CSS selector of its elements. */
  selector: string
  /** Minimum font size, in slide pixels. */
  minSize: number
  /** Maximum number of characters; longer texts count as normal text. */
  maxLength?: number
}

/** Options of the rules, where decks differ. */
export interface Settings {
  /** Width of the border that stays free of text, in slide pixels. */
  margin: number
  /** Minimum font size on a slide, in slide pixels; `width` is the width of the slide. */
  minTextSize: (slide: SlideInfo, width: number) => number
  /** Kinds of small print, each with its own minimum font size. */
  smallPrint: readonly SmallPrint[]
  /** Maximum number of words in sentences that a slide shows at once. */
  maxWords: (slide: SlideInfo) => number
  /** Required headings of a slide: exactly one h1, at least one heading of any level, or no requirement. */
  heading: 'one' | 'some' | 'any'
  /** Whether each slide needs speaker notes. */
  notes: boolean
  /** Whether notes must have a `[click]` marker per click: on every slide, or only on slides that have any marker. */
  clickMarkers: 'always' | 'if any'
  /** Required `lang` of the page. */
  language?: string
  /** Whether drawings without text and accessible name are mere decoration on this slide. */
  isDecorated: (slide: SlideInfo) => boolean
  /** CSS selector of text that is dimmed on purpose: exempt from contrast. */
  dimmed: string
  /** CSS selector of code and formulas, where any word may occur, `undefined` and `NaN` included. */
  code: string
  /** CSS selector of elements that may run off the slide. */
  bleed: string
  /** CSS selector of controls and media players, which may look different in the PDF. */
  interactive: string
  /** Maximum duration of a main-thread task while a slide is entered, as a multiple of the time for a plain chart. */
  maxTaskRatio: number
  /** Whether requests to other sites are sent or blocked; they are reported either way. */
  externalRequests: 'allow' | 'block'
}

/** Settings for a deck about which nothing is known. */
export const defaultSettings: Settings = {
  margin: 0,
  minTextSize: (_, width) => 0.0115 * width,
  smallPrint: [{ selector: 'sup, sub, .katex, .slidev-page-number, footer', minSize: 6 }],
  maxWords: () => 150,
  heading: 'some',
  notes: false,
  clickMarkers: 'if any',
  isDecorated: () => false,
  // `v-click.fade` dims an element until its click.
  dimmed: '.slidev-code-dishonored, .dishonored, .slidev-vclick-hidden',
  code: 'pre, code, kbd, samp, .monaco-editor, .katex, .shiki-magic-move-container',
  bleed: '[data-bleed]',
  interactive: 'button, input, textarea, select, summary, video, audio, iframe, .slidev-monaco-container',
  maxTaskRatio: 17,
  externalRequests: 'block',
}
