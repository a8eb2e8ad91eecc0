/** The counts of the agent's goals that the notes say. */
import { expect, it } from 'vitest'
import { RULES_REACHED } from '../../components/applications/planner-backends'
import { countReached } from '../../components/applications/reaches-goal'
import { goals } from '../../data/agent-goals'
import { goalsRun } from '../../data/goals-run'
import { readSlides } from '../helpers/read-slides'

it('says how many of the goals rules and chat model reach', () => {
  const { notes } = readSlides().find(({ name }) => name === 'agent')!
  expect([RULES_REACHED, goals.length]).toEqual([16, 20])
  expect(countReached(goalsRun.runs)).toBe(0)
  expect(notes).toContain('They are right on sixteen of our twenty goals, our small model on none.')
})
