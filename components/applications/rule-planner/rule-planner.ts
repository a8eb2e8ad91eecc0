import type { Plan, Planner, Round } from 'llm-stack/applications'
import { normaliseNumbers } from './numbers'
import { RULES } from './rules'

const isTime = (text: string) => /^\d?\d:\d\d$/.test(text)
/** A clock without a time of day counts as failed: nothing else it says is used. */
const hasFailed = ({ call, observation }: Round) =>
  !observation?.ok || (call.name === 'clock' && !isTime(observation.text))

/** Rules cannot work around a failed tool. */
function giveUp({ call, observation }: Round): Plan {
  const request = call.name === 'clock' ? ' What time is it? Say so in the goal.' : ''
  return { kind: 'declined', text: `I can’t go on. The ${call.name} says: “${observation!.text}”${request}` }
}

/**
 * A planner of rules that stands in for a model: it finds numbers, times and words in the goal, calls tools, uses their
 * results, and says why when it cannot go on. Stateless: each call replays the rule's steps with the rounds so far.
 */
export const rulePlanner: Planner = (goal, rounds) => {
  const failedRound = rounds.find(hasFailed)
  if (failedRound) return giveUp(failedRound)
  const text = normaliseNumbers(goal)
  if (!text) return { kind: 'declined', text: 'No goal was given.' }
  const steps = RULES.find((rule) => rule.matches(text))!.plan(text, goal)
  let next = steps.next()
  for (const { observation } of rounds) if (!next.done) next = steps.next(observation!.text)
  if (next.done) return next.value
  const { thought, tool, args } = next.value
  return {
    thought,
    calls: [{ id: `call-${rounds.length + 1}`, name: tool, arguments: JSON.stringify(args) }],
  }
}
