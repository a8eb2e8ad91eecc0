/** The counts of the agent's goals that the notes say. */
import { expect, it } from 'vitest'
import { RULES_REACHED } from '../../components/applications/planner-backends'
import { countReached } from '../../components/applications/reaches-goal'
import { testGoals } from '../../data/agent-goals'
import { goalsRun } from '../../data/goals-run'
import { readSlides } from '../helpers/read-slides'

it('says how many of the goals rules and chat model reach', () => {
  const { notes } = readSlides().find(({ name }) => name === 'agent')!
  expect([RULES_REACHED, testGoals.length]).toEqual([6, 10])
  expect(countReached(goalsRun.runs)).toBe(0)
  expect(notes).toContain('They are right on six of ten test goals, our small model on none.')
})
