import type { Equivalents } from '../mutation-score'

export const components: Equivalents = {
  'components/applications/rule-planner/arithmetic.ts': [
    ['fromSeconds > toSeconds', 'fromSeconds >= toSeconds', 'equal units have been returned before'],
  ],
  'components/applications/rule-planner/numbers.ts': [
    ["to24Hours(h, m, 'a')", 'to24Hours(h, m, "")', 'any text but “p” is the morning'],
  ],
  'components/models/resource-drawings.ts': [
    ['variation > 0.93', 'variation >= 0.93', 'a variation is a number of 97ths, none of which is as large'],
    ['variation > 0.8', 'variation >= 0.8', 'a variation is a number of 97ths, none of which is as large'],
    ['z < 1.6', 'z <= 1.6', 'no shelf is exactly as high'],
  ],
  'components/models/tokenize-text.ts': [
    ['then(() => false)', 'then(() => undefined)', 'undefined is as false as false'],
  ],
  'components/theory/attention-bank.ts': [
    ['sense < 0', 'sense <= 0', 'no word of the sentence is as near to water as to money after attention'],
  ],
  'components/theory/pca.ts': [
    ['k < SQUARINGS', 'k <= SQUARINGS', 'one more squaring changes the axis by less than is rounded'],
    ['trace < 1e-9', 'trace <= 1e-9', 'no trace is exactly as large'],
  ],
  'components/theory/plot-layout.ts': [
    ['Math.max(across, up) < EPSILON', 'Math.max(across, up) <= EPSILON', 'no distance is exactly as large'],
  ],
  'components/theory/scatter-plot.ts': [
    ["'none'", '""', 'any text but “mean” leaves the rows as they are'],
    ['first.sign < 0', 'first.sign <= 0', 'a sign is 1 or −1'],
  ],
  'components/theory/word-sums.ts': [['/\\s+/', '/\\s/', 'empty parts are left out']],
}
