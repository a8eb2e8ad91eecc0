import { goals, type AgentGoal, type GoalsRun } from '../../data/agent-goals'
import type { AgentRun } from 'llm-stack/applications'

const normaliseWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/\d+[:.]\d+|[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

/** Whether a run ended as the goal expects: in an answer with these words, or in a refusal that says why. */
export function reachesGoal({ expected }: AgentGoal, { end }: AgentRun): boolean {
  if (expected === 'declined') return end?.kind === 'declined' && end.text.length > 0
  return (
    end?.kind === 'answer' &&
    expected.every((part) => normaliseWords(end.text).includes(normaliseWords(part)))
  )
}

/** How many of the runs reach their goals. */
export const countReached = (runs: GoalsRun['runs']): number =>
  goals.filter((goal) => runs.some((other) => other.goal === goal.goal && reachesGoal(goal, other.run)))
    .length
