/** The keys that work on a slide, as a list names them. */

export interface KeyRow {
  keys: readonly string[]
  /** What they do. */
  text: string
}

export interface KeyGroup {
  title: string
  rows: readonly KeyRow[]
}

/** What some keys depend on. */
export interface KeyConditions {
  /** Whether a visitor can choose between dark and light. */
  hasDark: boolean
  /** Whether narration is offered. */
  hasNarration: boolean
  /** The deck's own keys, and what each does. */
  deckKeys: Readonly<Record<string, string>>
}

const row = (text: string, ...keys: string[]): KeyRow => ({ keys, text })

/** Slidev's keys, those of this addon, and the deck's own. */
export const keyGroups = ({ hasDark, hasNarration, deckKeys }: KeyConditions): KeyGroup[] => [
  {
    title: 'Turn the page',
    rows: [
      row('next click or slide', '→', 'Space', 'PgDn'),
      row('one click back', '←', 'PgUp'),
      row('next or previous slide', '↓', '↑'),
    ],
  },
  {
    title: 'The screen',
    rows: [
      row('black, and back', 'b', '.'),
      row('white, and back', 'w'),
      row('dot, spotlight, neither', 'p'),
      row('enlarged, and back', 'z'),
      row('full screen', 'f'),
      ...(hasDark ? [row('dark or light', 'd')] : []),
    ],
  },
  {
    title: 'Go to a slide',
    rows: [
      row('slide 12', '1', '2', 'Enter'),
      row('first slide, last slide', 'Home', 'End'),
      row('slide seen before', 'Backspace'),
      row('slide by number or title', 'g'),
      row('all slides at a glance', 'o'),
    ],
  },
  {
    title: 'Also',
    rows: [
      ...Object.entries(deckKeys).map(([key, text]) => row(text, key)),
      ...(hasNarration ? [row('listen to the talk, pause, go on', 'l')] : []),
      row('close what is open', 'Esc'),
    ],
  },
]
