import { createAgentTools } from '../../../components/applications/agent-tools'
import { planRequest } from '../../../components/applications/chat-model-planner'
import { validateJson } from '../../../components/applications/validate-json'
import { ReplyRun } from '../../../composables/chat-model/reply-run'
import { clockTime, goals, MOST_STEPS, type GoalsRun } from '../../../data/agent-goals'
import { promptedPlanner, runAgent, type AgentRun } from 'llm-stack/applications'
import type { ChatModel } from 'llm-stack/models'

/** What the chat model does with each of the agent's goals, at temperature 0. */
export async function recordGoals(model: ChatModel): Promise<GoalsRun['runs']> {
  const planner = promptedPlanner(
    async (messages) => new ReplyRun(model, planRequest(messages)).finish().text,
  )
  const tools = createAgentTools(() => clockTime)
  const { signal } = new AbortController()
  const runs = []
  for (const { goal } of goals) {
    let run: AgentRun = { rounds: [] }
    for await (run of runAgent({ goal, planner, tools, validate: validateJson, limit: MOST_STEPS }, signal));
    runs.push({ goal, run })
  }
  return runs
}
