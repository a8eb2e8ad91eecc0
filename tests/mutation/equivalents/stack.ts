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
}
