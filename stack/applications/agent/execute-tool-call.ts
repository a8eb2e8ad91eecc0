/** A tool call carried out. Whatever goes wrong with it is something to observe, too. */
import { withTimeout } from '../with-timeout'
import type { ToolCall } from '../client/messages'
import type { Tool } from './tools'

/** What a value breaks of a JSON Schema, a sentence each; none = it fits. */
export type SchemaValidator = (schema: Record<string, unknown>, value: unknown) => readonly string[]

/** What came of a call. text is data, whoever wrote it: no planner takes orders from it. */
export type Observation = { ok: boolean; text: string }

/** Characters of a result that are kept; milliseconds a tool has. */
const [MAX_RESULT_CHARACTERS, TOOL_TIMEOUT_MS] = [2000, 5000]

/** What calls are carried out with. */
export type ToolContext = { tools: readonly Tool[]; validate: SchemaValidator }

/** Runs a call. An unknown tool, arguments that are no JSON or do not fit, a tool that throws or hangs: each is told in a
 *  sentence, for the planner to mend. Rejects only if `signal` is aborted. */
export async function executeToolCall(
  call: ToolCall,
  context: ToolContext,
  signal: AbortSignal,
): Promise<Observation> {
  const { tools, validate } = context
  try {
    const tool = tools.find(({ name }) => name === call.name)
    const names = tools.map(({ name }) => name).join(', ')
    if (!tool) throw new Error(`There is no tool “${call.name}”, only ${names}.`)
    // Without arguments some providers leave them empty.
    const args = JSON.parse(call.arguments || '{}') as Record<string, string>
    const errors = validate(tool.parameters, args)
    if (errors.length) throw new Error(`Wrong arguments: ${errors.join(' ')}`)
    const result = await withTimeout(TOOL_TIMEOUT_MS, signal, (stop) => tool.run(args, stop))
    return { ok: true, text: String(result).slice(0, MAX_RESULT_CHARACTERS) }
  } catch (error) {
    signal.throwIfAborted()
    const { message = String(error) } = Object(error) as Partial<Error>
    return { ok: false, text: message.slice(0, MAX_RESULT_CHARACTERS) }
  }
}
