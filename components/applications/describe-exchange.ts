import { describeWaiting } from './describe-waiting'
import type { Exchange } from './exchange'

/** The caption of the tape: progress, error, or who replies and how many tokens went in and out. */
export function describeExchange(exchange: Exchange): string {
  const { by, tape, errorMessage, input, output } = exchange
  const waiting = errorMessage ?? describeWaiting(exchange)
  if (waiting) return waiting
  if (!tape.length) return 'Nothing sent yet'
  return input === undefined ? `From ${by}` : `From ${by}: ${input} tokens in, ${output} out`
}

/** The announcement for screen readers once the exchange is done: the caption and the reply's text; '' before. */
export function announceExchange(exchange: Exchange): string {
  if (!exchange.done) return ''
  const pieces = exchange.tape.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []))
  return `${describeExchange(exchange)}. ${pieces.join('')}`
}
