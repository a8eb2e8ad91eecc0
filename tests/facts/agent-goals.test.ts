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
  expect(notes).toContain('The rules solve sixteen of our twenty goals.')
  expect(countReached(goalsRun.runs)).toBe(0)
  expect(notes).toContain('The small model of this deck solves none')
})
