/** Plans by the chat model, or its recorded runs where it is not there. */
import type { ReplyRequest } from '../../composables/chat-model/reply-run'
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { goalsRun } from '../../data/goals-run'
import { promptedPlanner, type Message, type Planner } from 'llm-stack/applications'
import type { ChatMessage } from 'llm-stack/models'

/** The chat model's request for its next line. */
export const planRequest = (messages: readonly Message[]): ReplyRequest => ({
  messages: messages as readonly ChatMessage[],
  temperature: 0,
  maxTokens: 60,
})

const recordedRun = (goal: string) => goalsRun.runs.find((other) => other.goal === goal)?.run

/** How the recorded run for a goal ended, '' if there is none. */
export const recordedAnswer = (goal: string): string => recordedRun(goal)?.end?.text ?? ''

/** Repeats the plans of the recorded runs, as long as the rounds are the recorded ones. */
export const recordedPlanner: Planner = (goal, rounds) => {
  const recorded = recordedRun(goal)
  const isSame = JSON.stringify(recorded?.rounds.slice(0, rounds.length)) === JSON.stringify(rounds)
  if (!recorded || !isSame) throw new Error('the chat model is not here, and this was not recorded.')
  const { turn } = recorded.rounds[rounds.length] ?? { turn: 0 }
  const next = recorded.rounds.filter((round) => round.turn === turn)
  if (!next.length) return recorded.end!
  return { thought: next[0].thought, calls: next.map(({ call }) => call) }
}

/** Plans by the chat model. `signal` of the plan ends its reply. */
export const chatModelPlanner = (model: ChatModelBackend): Planner =>
  model.recordingOnly
    ? recordedPlanner
    : promptedPlanner(async (messages, signal) => {
        let text = ''
        for await (const event of model.streamReply(planRequest(messages))) {
          signal.throwIfAborted()
          if (event.type === 'text') text += event.text
        }
        return text
      })
