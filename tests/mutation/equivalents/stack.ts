import type { Equivalents } from '../mutation-score'

export const stack: Equivalents = {
  'stack/theory/activations.ts': [['(x > 0 ? x : 0)', '(x >= 0 ? x : 0)', 'at 0 both branches are 0']],
  'stack/theory/sampling.ts': [
    [
      'Math.abs(sum - 1) < 1e-3',
      'Math.abs(sum - 1) <= 1e-3',
      'no sum of doubles is exactly 0.001, which has bits below theirs, away from 1',
    ],
    [
      '- p[i] < mass - 1e-9',
      '- p[i] <= mass - 1e-9',
      'the tolerance for rounding is no promise to the last bit',
    ],
    [
      'i < p.length && remaining',
      'true && remaining',
      'beyond the end `remaining` is NaN, which ends the loop',
    ],
    [
      'i < p.length && remaining',
      'i <= p.length && remaining',
      'beyond the end there is no probability above 0',
    ],
  ],
  'stack/applications/agent/calculate.ts': [
    ['/^\\d/', '/\\d/', 'a token with a digit in it begins with one'],
  ],
  'stack/applications/agent/model-planner.ts': [
    ['.exec(text) ?? []', '.exec(text) ?? ["Stryker was here"]', 'only the second item is read'],
  ],
  'stack/applications/client/chunks.ts': [
    ['?? { input: 0, output: 0 }', '?? {}', 'without usage no chunk is written that has it'],
  ],
  'stack/applications/client/model-error.ts': [
    [
      "detail: string | number = ''",
      'detail: string | number = "Stryker was here!"',
      'texts of kinds without a detail have no #',
    ],
  ],
  'stack/applications/client/stream-chat.ts': [
    ['/^[\\w/+.-]{0,40}/', '/[\\w/+.-]{0,40}/', 'it matches at the very beginning, if only nothing'],
    ['= [0, false]', '= []', 'undefined is as false as false, and the wait is set before it is read'],
  ],
  'stack/applications/retrieval/search-index.ts': [
    ['`.split(/\\s+/)', '`.split(/\\s/)', 'no word is empty, so an empty stop word stops nothing'],
  ],
  'stack/applications/summary.ts': [
    [
      '(counts.get(word) ?? 0) + 1',
      '(counts.get(word) ?? 0) - 1',
      'all counts change their sign, and their products keep it',
    ],
  ],
}
