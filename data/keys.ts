/** A row of the table of keys in the README and on the presenter's checklist. */
export interface KeyBinding {
  /** Names of keys that do the same, or are pressed one after the other. */
  keys: readonly string[]
  /** Their effect. */
  does: string
}

/** The keys of the deck. A clicker sends PgDn and PgUp. */
export const keys: readonly KeyBinding[] = [
  { keys: ['→', 'space', 'PgDn'], does: 'next click, then next slide' },
  { keys: ['←', 'PgUp'], does: 'one click back' },
  { keys: ['↓', '↑'], does: 'next or previous slide, without clicks' },
  { keys: ['Home', 'End'], does: 'first slide; last slide of the talk' },
  { keys: ['1', '2', 'Enter'], does: 'slide 12' },
  { keys: ['Backspace'], does: 'the slide seen before; from a question the talk' },
  { keys: ['o'], does: 'all slides at a glance; pick one' },
  { keys: ['g'], does: 'go to a slide by number or title' },
  { keys: ['q'], does: 'questions asked afterwards, then back' },
  { keys: ['b', '.'], does: 'the wall black, and back' },
  { keys: ['w'], does: 'the wall white, and back' },
  { keys: ['d'], does: 'dark or light' },
  { keys: ['f'], does: 'full screen' },
  { keys: ['?'], does: 'all these keys' },
  { keys: ['Esc'], does: 'close what is open' },
]
