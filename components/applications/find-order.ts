/** The help desk's tool, which finds an order. */
import { orders } from '../../data/orders'
import type { Message, ToolCall, ToolSpec } from 'llm-stack/applications'

/** The tool as the model sees it. */
export const findOrder: ToolSpec = {
  name: 'find_order',
  description: 'Says where an order is.',
  parameters: {
    type: 'object',
    properties: { order: { type: 'string', description: 'Its number, such as B2' } },
    required: ['order'],
  },
}

/** The tool's result; for a call that cannot be run, the reason, so that the model can correct it. */
function lookUpOrder({ name, arguments: json }: ToolCall): string {
  if (name !== findOrder.name) return `There is no tool of this name; there is ${findOrder.name}.`
  try {
    const { order } = JSON.parse(json) as { order?: unknown }
    if (typeof order === 'string') return orders.get(order) ?? 'There is no such order.'
  } catch {
    // Not JSON: the message below explains the format.
  }
  return 'Give the order’s number, as {"order": "B2"}.'
}

/** Runs a tool call, whatever the model wrote, and returns the message for it. */
export const runFindOrder = (call: ToolCall): Message => ({
  role: 'tool',
  content: lookUpOrder(call),
  callId: call.id,
})
