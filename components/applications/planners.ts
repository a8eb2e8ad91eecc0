/** Who plans for the agent: the endpoint, while one is plugged in, by its own tool calling; else rules. */
import { endpointInUse } from '../../composables/plugged-in'
import type { Hire } from '../../composables/live-run'
import { ask, modelPlanner, whole, type Planner, type Transport } from '../../stack/applications'
import { standIn } from './stand-in/planner'

export interface Hired {
  planner: Planner
  /** Said on the slide. */
  name: string
  /** Aborted once it is dismissed. */
  signal: AbortSignal
  stop: () => void
}

const RULES = 'rules, a stand-in, not a model'
const nameOf = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Its replies, whole; it is asked again where that may help. */
export const plannerOf = (transport: Transport): Planner =>
  modelPlanner((request, signal) => whole(ask(transport, request, { signal })))

/** Who would plan now, as the slide says it. */
export const plansNow = (): string => (endpointInUse.value ? nameOf(endpointInUse.value) : RULES)

function hire(): Hired {
  const leaving = new AbortController()
  const planner = endpointInUse.value ? plannerOf(endpointInUse.value) : standIn
  return { planner, name: plansNow(), signal: leaving.signal, stop: () => leaving.abort() }
}

export const planners = (): readonly Hire<Hired>[] => [['page', hire]]
