/** Planners of the agent: the connected endpoint by its own tool calls, otherwise rules. */
import type { BackendFactory } from 'slidev-addon-stage'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { wait } from '../../composables/time-slicing'
import { streamChat, modelPlanner, collectReply, type Planner, type Transport } from 'llm-stack/applications'
import { rulePlanner } from './rule-planner/rule-planner'

/** A planner for one run. */
export interface PlannerBackend {
  /** `onRetry` is called with the milliseconds until a busy endpoint's next try. */
  planner: (onRetry: (ms: number) => void) => Planner
  /** As the slide names it. */
  name: string
  /** Aborted by `stop`. */
  signal: AbortSignal
  stop: () => void
}

/** Name of the rule planner, which also made the runs displayed before anyone starts one. */
export const RULES_NAME = 'rules, a stand-in, not a model'
const endpointName = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Name of the planner that a run started now would use. */
export const nextPlannerName = (): string =>
  connectedEndpoint.value ? endpointName(connectedEndpoint.value) : RULES_NAME

/** A planner from an endpoint's complete replies. A busy endpoint is tried again after `onRetry`. */
export const endpointPlanner = (transport: Transport, onRetry: (ms: number) => void = () => {}): Planner =>
  modelPlanner((request, signal) =>
    collectReply(streamChat(transport, request, { signal, wait: (ms) => (onRetry(ms), wait(ms)) })),
  )

function createBackend(): PlannerBackend {
  const controller = new AbortController()
  const endpoint = connectedEndpoint.value
  return {
    planner: (onRetry) => (endpoint ? endpointPlanner(endpoint, onRetry) : rulePlanner),
    name: nextPlannerName(),
    signal: controller.signal,
    stop: () => controller.abort(),
  }
}

/** The one backend; which planner it uses is decided when it starts. */
export const plannerBackends = (): readonly BackendFactory<PlannerBackend>[] => [['page', createBackend]]
