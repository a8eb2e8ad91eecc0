/** A row of the table of keys in the README and on the presenter's checklist. */
export interface KeyBinding {
  /** Names of keys that do the same. */
  keys: readonly string[]
  /** Their effect. */
  does: string
}

/** The keys of the deck. A clicker sends PgDn and PgUp. */
export const keys: readonly KeyBinding[] = [
  { keys: ['→', 'space', 'PgDn'], does: 'next click, then next slide' },
  { keys: ['←', 'PgUp'], does: 'one click back' },
  { keys: ['↓', '↑'], does: 'next or previous slide, without clicks' },
  { keys: ['o'], does: 'all slides at a glance; pick one' },
  { keys: ['g'], does: 'go to a slide by number or title' },
  { keys: ['q'], does: 'questions asked afterwards, then back' },
  { keys: ['Backspace'], does: 'from those back to the talk' },
  { keys: ['d'], does: 'dark or light' },
  { keys: ['f'], does: 'full screen' },
  { keys: ['Esc'], does: 'close what is open' },
]
