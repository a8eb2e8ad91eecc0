import type { Message, ToolCall, ToolSpec } from '../client/messages'
import type { Plan, Planner, Round } from './agent'

/** Instructions, and an example of each kind of reply: small models follow examples sooner than rules. */
const OPENING: readonly Message[] = [
  {
    role: 'system',
    content:
      'You use tools. Reply with one line: a tool’s name with its input, or answer with the answer, or cannot with the reason.',
  },
  { role: 'user', content: 'How many minutes from 9:45 to 10:30?' },
  { role: 'assistant', content: 'calculator: 10:30 - 9:45' },
  { role: 'user', content: 'calculator says: 45' },
  { role: 'assistant', content: 'answer: 45 minutes' },
  { role: 'user', content: 'Is it past noon?' },
  { role: 'assistant', content: 'clock' },
  { role: 'user', content: 'clock says: 11:20' },
  { role: 'assistant', content: 'answer: No, it is 11:20.' },
  { role: 'user', content: 'Do you sell hats?' },
  { role: 'assistant', content: 'search_cards: Do you sell hats?' },
  { role: 'user', content: 'search_cards says: Hats and scarves are on the first floor' },
  { role: 'assistant', content: 'answer: Yes, on the first floor.' },
  { role: 'user', content: 'Paint my house.' },
  { role: 'assistant', content: 'cannot: no tool paints.' },
]

const inputOf = (call: ToolCall): string =>
  Object.values(JSON.parse(call.arguments) as Record<string, string>)
    .map((input) => `: ${input}`)
    .join('')

const toMessages = ({ call, observation }: Round): Message[] => [
  { role: 'assistant', content: call.name + inputOf(call) },
  {
    role: 'user',
    content: observation?.ok ? `${call.name} says: ${observation.text}` : `Error: ${observation?.text}`,
  },
]

/** The arguments of a tool with one parameter or none, as JSON. */
function toArguments(input: string, tool: ToolSpec | undefined): string {
  const [parameter] = Object.keys((tool?.parameters?.properties as object | undefined) ?? {})
  return JSON.stringify(parameter ? { [parameter]: input } : {})
}

/** The plan of a reply’s first line; a line in no known form is an answer. */
export function parsePlan(reply: string, tools: readonly ToolSpec[]): Plan {
  const [line = ''] = reply.trim().split('\n')
  const [, name, input = ''] = /^([a-z_]+)(?::\s*(.*))?$/.exec(line) ?? []
  if (!name) return { kind: 'answer', text: line }
  if (name === 'answer') return { kind: 'answer', text: input }
  if (name === 'cannot') return { kind: 'declined', text: input }
  const tool = tools.find((candidate) => candidate.name === name)
  return { thought: '', calls: [{ id: 'call', name, arguments: toArguments(input, tool) }] }
}

/**
 * A planner that asks a model which was not trained to call tools: a prompt tells it how. complete: sends messages → the
 * complete reply's text. Its errors reject the plan.
 */
export const promptedPlanner =
  (complete: (messages: readonly Message[], signal: AbortSignal) => Promise<string>): Planner =>
  async (goal, rounds, tools, signal) =>
    parsePlan(
      await complete([...OPENING, { role: 'user', content: goal }, ...rounds.flatMap(toMessages)], signal),
      tools,
    )
