/** What the chat model says to a sum at temperature 0: written by npm run record, not by hand. */
import type { ReasoningRun } from './reasoning'

export const reasoningRun: ReasoningRun = {
  when: '2026-12-02',
  file: 'b179c952',
  tokens: ['1', '7', ' +', ' ', '2', '5', ' =', ' ', '3', '2', '.'],
}
