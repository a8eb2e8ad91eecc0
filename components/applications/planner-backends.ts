/** Planners of the agent: the connected endpoint by its own tool calls, otherwise rules or the chat model. */
import type { BackendFactory } from 'slidev-addon-stage'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { chatModelBackends, type ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import type { Loading } from '../../composables/load-progress'
import { wait } from '../../composables/time-slicing'
import { clockTime, goals, testGoals } from '../../data/agent-goals'
import { goalsRun } from '../../data/goals-run'
import { streamChat, modelPlanner, collectReply, type Planner, type Transport } from 'llm-stack/applications'
import { chatModelPlanner } from './chat-model-planner'
import { CHAT_MODEL_SHORT_NAME } from './model-name'
import { countReached } from './reaches-goal'
import { rulePlanner } from './rule-planner/rule-planner'

/** Who plans: rules, or the chat model; a connected endpoint takes the place of both. */
export type PlannerChoice = 'rules' | 'model'

/** A planner for one run. */
export interface PlannerBackend extends Loading {
  /** `onRetry` is called with the milliseconds until a busy endpoint's next try. */
  planner: (onRetry: (ms: number) => void) => Planner
  /** As the slide names it. */
  name: string
  /** What the clock displays; undefined for this computer's time. */
  time?: string
  /** Aborted by `stop`. */
  signal: AbortSignal
  stop: () => void
}

/** Right endings of the rules, of the goals that they were not written for. */
export const RULES_REACHED = 6
/** Name of the rule planner, which also made the runs displayed before anyone starts one. */
export const RULES_NAME = `rules, not a model, right on ${RULES_REACHED} of ${testGoals.length} test goals`
/** The share of the goals that the chat model reaches, in words. */
export const modelScore = `right on ${countReached(goalsRun.runs)} of ${goals.length} goals`
const endpointName = ({ name, model }: Transport) => (model ? `${model} at ${name}` : name)

/** Name of the planner that a run started now would use. */
export function nextPlannerName(choice: PlannerChoice): string {
  if (connectedEndpoint.value) return endpointName(connectedEndpoint.value)
  return choice === 'rules' ? RULES_NAME : `${CHAT_MODEL_SHORT_NAME}, ${modelScore}`
}

/** A planner from an endpoint's complete replies. A busy endpoint is tried again after `onRetry`. */
export const endpointPlanner = (transport: Transport, onRetry: (ms: number) => void = () => {}): Planner =>
  modelPlanner((request, signal) =>
    collectReply(streamChat(transport, request, { signal, wait: (ms) => (onRetry(ms), wait(ms)) })),
  )

type ChosenPlanner = Pick<PlannerBackend, 'planner' | 'time' | 'ready' | 'progress'>

function choosePlanner(choice: PlannerChoice, startModel: () => ChatModelBackend): ChosenPlanner {
  const endpoint = connectedEndpoint.value
  const ready = Promise.resolve()
  if (endpoint) return { planner: (onRetry) => endpointPlanner(endpoint, onRetry), ready }
  if (choice === 'rules') return { planner: () => rulePlanner, ready }
  const model = startModel()
  return {
    planner: () => chatModelPlanner(model),
    time: model.recordingOnly && clockTime,
    ready: model.ready,
    progress: model.progress,
  }
}

/** Backends that plan by the chat model, then by its recorded runs; with an endpoint or rules both are these. */
export const plannerBackends = (choice: () => PlannerChoice): readonly BackendFactory<PlannerBackend>[] =>
  chatModelBackends().map(([kind, startModel]) => [
    kind,
    () => {
      const controller = new AbortController()
      return {
        ...choosePlanner(choice(), startModel),
        name: nextPlannerName(choice()),
        signal: controller.signal,
        stop: () => controller.abort(),
      }
    },
  ])
