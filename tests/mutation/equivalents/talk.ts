import type { Equivalents } from '../mutation-score'

export const talk: Equivalents = {
  'talk/notes.ts': [
    ["Note(note = ''", 'Note(note = "Stryker was here!"', 'the default is a note without marks either way'],
    [
      '/\\b(?:FROM|UP TO) \\d+[^\\n.]*?:/',
      '/\\b(?:FROM|UP TO) \\d[^\\n.]*?:/',
      'the digits that follow are matched by the rest',
    ],
  ],
  'talk/parse-deck.ts': [
    ["'slides.md'", '""', 'the parser does not read this file, and nothing shows its name'],
  ],
  'talk/schedule-offset.ts': [
    ['elapsed > to', 'elapsed >= to', 'both are 0 at the end of the span'],
    ['offset > 0', 'offset >= 0', '0 was “on time”'],
  ],
  'talk/slides-in-slot.ts': [['demo !== undefined', 'true', 'NaN is at most no slot']],
  'talk/slot-preparser.ts': [
    ['efined)[] = []', 'efined)[] = ["Stryker was here"]', 'Slidev passes the lines first'],
    ['let index = -1', 'let index = +1', 'Slidev passes the lines first'],
  ],
  'talk/time.ts': [['/\\s+/', '/\\s/', 'empty words do not count']],
}
