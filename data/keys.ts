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
  { keys: ['↓', '↑'], does: 'next or previous slide' },
  { keys: ['Home', 'End'], does: 'first slide; last of the talk' },
  { keys: ['1', '2', 'Enter'], does: 'slide 12' },
  { keys: ['Backspace'], does: 'the slide seen before' },
  { keys: ['o', 'g'], does: 'all slides; one by its title' },
  { keys: ['q'], does: 'questions, then back' },
  { keys: ['b', 'w'], does: 'the wall black or white' },
  { keys: ['p'], does: 'dot, spotlight at your pointer' },
  { keys: ['z'], does: 'twice as large at your pointer' },
  { keys: ['d', 'f'], does: 'dark or light; full screen' },
  { keys: ['?', 'Esc'], does: 'all keys; close what is open' },
]
