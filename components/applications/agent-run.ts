/** The agent's run as the slide shows it, a step at a time. */
import { meanwhile } from '../../composables/meanwhile'
import { wait } from '../../composables/portions'
import { stillness } from '../../composables/stillness'
import { goalsAt } from '../../data/agent-goals'
import { cards } from '../../data/shop'
import { runAgent, step, type Run } from '../../stack/applications'
import { agentTools, find } from './agent-tools'
import { check } from './check'
import type { Hired } from './planners'
import { timeOfDay } from './stand-in/numbers'
import { standIn } from './stand-in/planner'

/** Where in the loop it is; survives JSON. */
export type Stage = 'goal' | 'think' | 'act' | 'observe' | 'answer'
export interface Pursuit {
  goal: string
  run: Run
  stage: Stage
  /** Who plans. */
  by?: string
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  again?: number
}
/** What can be set by hand. */
export interface Setting {
  goal: string
  clock: 'in' | 'out'
  /** Most calls. */
  limit: number
}

/** 16-bit units of a goal that are read. */
export const MOST = 300
/** Milliseconds between two stages, so that they can be followed. */
const PACE = 900

export const begin = (goal: string): Pursuit => ({ goal, run: { rounds: [] }, stage: 'goal' })

function stageOf({ rounds, end }: Run): Stage {
  // Stopped, it would have gone round once more.
  if (end) return end.kind === 'stopped' ? 'think' : 'answer'
  return rounds.some((round) => !round.observation) ? 'act' : 'observe'
}

/** What this computer's clock shows; unplugged, an error. */
export function timeHere(clock: Setting['clock'], now = new Date()): string {
  if (clock === 'out') throw new Error('It is unplugged.')
  return timeOfDay(60 * now.getHours() + now.getMinutes())
}

/** Goes on towards the goal; what is set meanwhile counts from the next step on. With `once` by one step. */
export async function* pursue(
  { planner, name, signal }: Pick<Hired, 'planner' | 'name' | 'signal'>,
  setting: () => Setting,
  from: Pursuit | undefined,
  once: boolean,
): AsyncGenerator<Pursuit> {
  const { goal } = setting()
  const tools = agentTools(() => timeHere(setting().clock))
  let now: Pursuit = { ...(from?.goal === goal ? from : begin(goal)), by: name }
  do {
    if (now.stage !== 'act') {
      yield (now = { ...now, stage: 'think' })
      if (!stillness() && !once) await wait(PACE)
    }
    const thinking = meanwhile<number, Run>((again) =>
      step({ goal, planner: planner(again), tools, check, limit: setting().limit }, now.run, signal),
    )
    let next = await thinking.next()
    for (; !next.done; next = await thinking.next()) yield { ...now, again: next.value }
    const run = next.value
    yield (now = { ...now, run, stage: stageOf(run) })
    if (!stillness() && !once) await wait(PACE)
  } while (!once && !now.run.end)
}

/** The run of the rules from goal to end, the clock at its set time or out: what is shown until somebody presses. */
export async function* rehearsed({ goal, clock, limit }: Setting): AsyncGenerator<Pursuit> {
  const tools = agentTools(
    () => (clock === 'in' ? goalsAt : timeHere(clock)),
    (question) => find(question, cards),
  )
  const start = begin(goal)
  yield start
  const never = new AbortController().signal
  for await (const run of runAgent({ goal, planner: standIn, tools, check, limit }, never))
    yield { ...start, run, stage: stageOf(run) }
}
