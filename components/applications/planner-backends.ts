/** Who plans for the agent: the endpoint, while one is plugged in, by its own tool calling; else rules. */
import type { BackendFactory } from '../../composables/use-live-run'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { wait } from '../../composables/time-slicing'
import {
  streamChat,
  modelPlanner,
  collectReply,
  type Planner,
  type Transport,
} from '../../stack/applications'
import { rulePlanner } from './rule-planner/rule-planner'

export interface PlannerBackend {
  /** again: told how many milliseconds it waits before it asks again. */
  planner: (onRetry: (ms: number) => void) => Planner
  /** Said on the slide. */
  name: string
  /** Aborted once it is dismissed. */
  signal: AbortSignal
  stop: () => void
}

/** Who made the runs that are shown before anybody runs one. */
export const RULES_NAME = 'rules, a stand-in, not a model'
const endpointName = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Who would plan if it were run now. */
export const nextPlannerName = (): string =>
  connectedEndpoint.value ? endpointName(connectedEndpoint.value) : RULES_NAME

/** Its replies, whole; it is asked again where that may help. */
export const endpointPlanner = (transport: Transport, onRetry: (ms: number) => void = () => {}): Planner =>
  modelPlanner((request, signal) =>
    collectReply(streamChat(transport, request, { signal, wait: (ms) => (onRetry(ms), wait(ms)) })),
  )

function createBackend(): PlannerBackend {
  const controller = new AbortController()
  const endpoint = connectedEndpoint.value
  return {
    planner: (again) => (endpoint ? endpointPlanner(endpoint, again) : rulePlanner),
    name: nextPlannerName(),
    signal: controller.signal,
    stop: () => controller.abort(),
  }
}

export const plannerBackends = (): readonly BackendFactory<PlannerBackend>[] => [['page', createBackend]]
