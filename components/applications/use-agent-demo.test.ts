// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, ref } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { presetGoals } from '../../data/agent-goals'
import { codingRun } from '../../data/coding-run'
import { MAX_GOAL_LENGTH } from './agent-run'
import { RULES_NAME } from './planner-backends'
import { useAgentDemo } from './use-agent-demo'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})
afterEach(() => vi.unstubAllGlobals())

const mountDemo = (step = ref(0), whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () => useAgentDemo(computed(() => step.value)))

it('has a frame of the first goal’s run at each click', async () => {
  const step = ref(0)
  const demo = mountDemo(step)
  await vi.waitFor(() => {
    step.value = 4
    expect(demo.frame.value.stage).toBe('answer')
  })
  const stages = []
  for (step.value = 0; step.value < 6; step.value++) {
    await nextTick()
    stages.push(demo.frame.value.stage)
  }
  expect(stages).toEqual(['goal', 'act', 'observe', 'observe', 'answer', 'answer'])
  expect([demo.touched.value, demo.hasRun.value, demo.plannerName.value]).toEqual([
    false,
    false,
    'a model, GPT-4',
  ])
})

it('runs the first goal from where a coding agent’s run is displayed', async () => {
  const demo = mountDemo(ref(5), 'presenter')
  expect(demo.frame.value.goal).toBe(codingRun.goal)
  demo.step()
  await vi.waitFor(() => expect(demo.frame.value.run.rounds).toHaveLength(1))
  expect([demo.frame.value.goal, demo.plannerName.value]).toEqual([presetGoals[0].goal, RULES_NAME])
  demo.reset()
  expect(demo.frame.value.goal).toBe(codingRun.goal)
})

it('runs a typed goal, the same in both windows', async () => {
  const [mine, theirs] = [mountDemo(ref(4), 'presenter'), mountDemo(ref(4))]
  mine.goal.value = 'What is 17 times 23, plus 4?'
  expect([mine.touched.value, mine.hasRun.value]).toEqual([true, false])
  mine.toggleRun()
  await vi.waitFor(() => expect(mine.frame.value.run.end?.text).toContain('395'), 9000)
  await vi.waitFor(() => expect(theirs.frame.value).toEqual(mine.frame.value), 9000)
  mine.reset()
  expect([mine.touched.value, mine.goal.value]).toEqual([false, presetGoals[0].goal])
})

it('drops the run when another goal is typed, and cuts what is too long', async () => {
  const demo = mountDemo(ref(4))
  demo.goal.value = '1+1'
  demo.step()
  await vi.waitFor(() => expect(demo.hasRun.value).toBe(true))
  demo.goal.value = '2'.repeat(2 * MAX_GOAL_LENGTH)
  expect([demo.hasRun.value, demo.goal.value.length]).toEqual([false, MAX_GOAL_LENGTH])
})
