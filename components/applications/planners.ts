/** Who plans for the agent: the endpoint, while one is plugged in, by its own tool calling; else rules. */
import type { Hire } from '../../composables/live-run'
import { endpointInUse } from '../../composables/plugged-in'
import { wait } from '../../composables/portions'
import { ask, modelPlanner, whole, type Planner, type Transport } from '../../stack/applications'
import { standIn } from './stand-in/planner'

export interface Hired {
  /** again: told how many milliseconds it waits before it asks again. */
  planner: (again: (ms: number) => void) => Planner
  /** Said on the slide. */
  name: string
  /** Aborted once it is dismissed. */
  signal: AbortSignal
  stop: () => void
}

/** Who made the runs that are shown before anybody runs one. */
export const RULES = 'rules, a stand-in, not a model'
const nameOf = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Who would plan if it were run now. */
export const plannerToBe = (): string => (endpointInUse.value ? nameOf(endpointInUse.value) : RULES)

/** Its replies, whole; it is asked again where that may help. */
export const plannerOf = (transport: Transport, again: (ms: number) => void = () => {}): Planner =>
  modelPlanner((request, signal) =>
    whole(ask(transport, request, { signal, wait: (ms) => (again(ms), wait(ms)) })),
  )

function hire(): Hired {
  const leaving = new AbortController()
  const plugged = endpointInUse.value
  return {
    planner: (again) => (plugged ? plannerOf(plugged, again) : standIn),
    name: plannerToBe(),
    signal: leaving.signal,
    stop: () => leaving.abort(),
  }
}

export const planners = (): readonly Hire<Hired>[] => [['page', hire]]
