/**
 * A planner of rules that stands in for a model: it reads numbers, times and words out of a goal it has not seen, picks
 * tools, uses what they found, and says why where it cannot go on.
 */
import type { Plan, Planner, Round } from '../../../stack/applications'
import { normaliseNumbers } from './numbers'
import { RULES } from './rules'

/** No time is read out of anything else. */
const isTime = (text: string) => /^\d?\d:\d\d$/.test(text)
const hasFailed = ({ call, observation }: Round) =>
  !observation?.ok || (call.name === 'clock' && !isTime(observation.text))

/** A tool that failed fails again for somebody who can only follow rules. */
function giveUp({ call, observation }: Round): Plan {
  const ask = call.name === 'clock' ? ' What time is it? Say so in the goal.' : ''
  return { kind: 'declined', text: `I can’t go on. The ${call.name} says: “${observation!.text}”${ask}` }
}

/** Every time it goes the whole way again, past what was found, so that it need not remember anything. */
export const rulePlanner: Planner = (goal, rounds) => {
  const failedRound = rounds.find(hasFailed)
  if (failedRound) return giveUp(failedRound)
  const text = normaliseNumbers(goal)
  if (!text) return { kind: 'declined', text: 'No goal was given.' }
  const steps = RULES.find((way) => way.matches(text))!.plan(text, goal)
  let next = steps.next()
  for (const { observation } of rounds) if (!next.done) next = steps.next(observation!.text)
  if (next.done) return next.value
  const { thought, tool, args } = next.value
  return {
    thought,
    calls: [{ id: `call-${rounds.length + 1}`, name: tool, arguments: JSON.stringify(args) }],
  }
}
