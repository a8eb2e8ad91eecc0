/** A tool call carried out. Whatever goes wrong with it is something to observe, too. */
import { within } from '../within'
import type { ToolCall } from '../client/messages'
import type { Tool } from './tools'

/** What a value breaks of a JSON Schema, a sentence each; none = it fits. */
export type Check = (schema: Record<string, unknown>, value: unknown) => readonly string[]

/** What came of a call. text is data, whoever wrote it: no planner takes orders from it. */
export type Observation = { ok: boolean; text: string }

/** Characters of a result that are kept; milliseconds a tool has. */
const [MOST, PATIENCE] = [2000, 5000]

/** What calls are carried out with. */
export type Hands = { tools: readonly Tool[]; check: Check }

/** Runs a call. An unknown tool, arguments that are no JSON or do not fit, a tool that throws or hangs: each is told in a
 *  sentence, for the planner to mend. Rejects only if `signal` is aborted. */
export async function observe(call: ToolCall, hands: Hands, signal: AbortSignal): Promise<Observation> {
  const { tools, check } = hands
  try {
    const tool = tools.find(({ name }) => name === call.name)
    const names = tools.map(({ name }) => name).join(', ')
    if (!tool) throw new Error(`There is no tool “${call.name}”, only ${names}.`)
    // Without arguments some providers leave them empty.
    const args = JSON.parse(call.arguments || '{}') as Record<string, string>
    const errors = check(tool.parameters, args)
    if (errors.length) throw new Error(`Wrong arguments: ${errors.join(' ')}`)
    const result = await within(PATIENCE, signal, (stop) => tool.run(args, stop))
    return { ok: true, text: String(result).slice(0, MOST) }
  } catch (error) {
    signal.throwIfAborted()
    const { message = String(error) } = Object(error) as Partial<Error>
    return { ok: false, text: message.slice(0, MOST) }
  }
}
