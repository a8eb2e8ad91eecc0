import type { Equivalents } from '../mutation-score'

export const gate: Equivalents = {
  'gate/deck/slide-locations.ts': [
    ['[userRoot]', '[]', 'the parser reads it for plug-ins alone, and none is loaded'],
  ],
  'gate/deck/slide-range.ts': [
    ['part) ?? []', 'part) ?? ["Stryker was here"]', 'the first element is not read'],
  ],
}
