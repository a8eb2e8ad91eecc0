import type { Equivalents } from '../mutation-score'

export const stage: Equivalents = {
  'packages/slidev-addon-stage/slots/notes.ts': [
    [
      "note ?? '').trim",
      'note ?? "Stryker was here!").trim',
      'the default is a note without marks either way',
    ],
    [
      '/\\b(?:FROM|UP TO) \\d+[^\\n.]*?:/',
      '/\\b(?:FROM|UP TO) \\d[^\\n.]*?:/',
      'the digits that follow are matched by the rest',
    ],
  ],
  'packages/slidev-addon-stage/slots/parse-deck.ts': [
    ["'slides.md'", '""', 'the parser does not read this file, and nothing shows its name'],
  ],
  'packages/slidev-addon-stage/slots/schedule-offset.ts': [
    ['elapsed > to', 'elapsed >= to', 'both are 0 at the end of the span'],
    ['offset > 0', 'offset >= 0', '0 was “on time”'],
  ],
  'packages/slidev-addon-stage/slots/slides-in-slot.ts': [
    ['demo !== undefined', 'true', 'NaN is at most no slot'],
  ],
  'packages/slidev-addon-stage/slots/slot-preparser.ts': [
    ['efined)[] = []', 'efined)[] = ["Stryker was here"]', 'Slidev passes the lines first'],
    ['let index = -1', 'let index = +1', 'Slidev passes the lines first'],
  ],
  'packages/slidev-addon-stage/slots/time.ts': [['/\\s+/', '/\\s/', 'empty words do not count']],
  'packages/slidev-addon-stage/windows/on-state-request.ts': [
    ["'slidev-stage:state'", '""', 'any name does, as long as both ends have the same'],
    ["'what is on?'", '""', 'nobody reads the message, only that one came'],
  ],
  'packages/slidev-addon-stage/windows/serialise.ts': [
    ["'number that is none'", '""', 'any key does that no state has'],
  ],
  'packages/slidev-addon-stage/keys/use-keyboard-navigation.ts': [
    [
      'pointerDown = false\n  function',
      'pointerDown = true\n  function',
      'the first pointer sets it before it is read',
    ],
    ['passive: true', 'passive: false', 'no handler prevents a default'],
  ],
  'packages/slidev-addon-stage/windows/use-live-run.ts': [
    ['!next', 'false', 'without it the next line throws, and any error means that no backend is left'],
    ["'no backend is left'", '""', 'nothing shows this message'],
    ["state !== 'visible'", 'false', 'a tab that is hidden becomes nothing but visible'],
  ],
  'packages/slidev-addon-stage/windows/use-shared-state.ts': [
    [
      'const serialised = value === undefined',
      'const serialised = false',
      'undefined is serialised to undefined',
    ],
  ],
}
