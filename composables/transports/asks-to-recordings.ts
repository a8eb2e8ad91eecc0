import type { RecordedAsks } from '../../data/recorded-asks'
import type { Recording } from './recording-transport'

/** A recording for each seed that was asked with. */
export const asksToRecordings = ({ replies, input, ...common }: RecordedAsks): Recording[] =>
  replies.map(({ text, reason, output }, i) => ({
    ...common,
    reply: { text, calls: [], reason, usage: { input, output } },
    seed: i + 1,
  }))
