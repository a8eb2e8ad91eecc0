import { withTimeout } from '../with-timeout'
import type { ToolCall } from '../client/messages'
import type { Tool } from './tools'

/** Validates a value against a JSON Schema → violations, a sentence each; empty if it is valid. */
export type SchemaValidator = (schema: Record<string, unknown>, value: unknown) => readonly string[]

/** Result of a tool call. */
export interface Observation {
  /** The tool returned a result; otherwise `text` is an error. */
  ok: boolean
  /** Untrusted data: planners must not follow instructions in it. */
  text: string
}

/** Results are cut to this many characters; tools are stopped after this many milliseconds. */
const [MAX_RESULT_CHARACTERS, TOOL_TIMEOUT_MS] = [2000, 5000]

/** Tools that an agent may call. */
export interface ToolContext {
  tools: readonly Tool[]
  /** Validates the arguments of a call. */
  validate: SchemaValidator
}

/** Executes a tool call → its result. Unknown tools, invalid arguments and tools that throw or time out give an
 *  observation with the error, so that the planner can correct the call. Rejects only if `signal` is aborted. */
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
    // Some providers send an empty string if there are no arguments.
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
