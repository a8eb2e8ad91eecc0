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

/** Who made the runs that are shown before anybody runs one. */
export const RULES = 'rules, a stand-in, not a model'
const nameOf = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Its replies, whole; it is asked again where that may help. */
export const plannerOf = (transport: Transport): Planner =>
  modelPlanner((request, signal) => whole(ask(transport, request, { signal })))

function hire(): Hired {
  const leaving = new AbortController()
  const common = { signal: leaving.signal, stop: () => leaving.abort() }
  const plugged = endpointInUse.value
  if (!plugged) return { ...common, planner: standIn, name: RULES }
  return { ...common, planner: plannerOf(plugged), name: nameOf(plugged) }
}

export const planners = (): readonly Hire<Hired>[] => [['page', hire]]
