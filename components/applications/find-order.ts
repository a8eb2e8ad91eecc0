/** The help desk's one tool: where an order is. The app runs it, whatever a model asked for. */
import { orders } from '../../data/orders'
import type { Message, ToolCall, ToolSpec } from '../../stack/applications'

export const findOrder: ToolSpec = {
  name: 'find_order',
  description: 'Says where an order is.',
  parameters: {
    type: 'object',
    properties: { order: { type: 'string', description: 'Its number, such as B2' } },
    required: ['order'],
  },
}

/** What it finds; a call that cannot be run is answered with the reason, so that the model can mend it. */
function lookUpOrder({ name, arguments: json }: ToolCall): string {
  if (name !== findOrder.name) return `There is no tool of this name; there is ${findOrder.name}.`
  try {
    const { order } = JSON.parse(json) as { order?: unknown }
    if (typeof order === 'string') return orders.get(order) ?? 'There is no such order.'
  } catch {
    // Told below.
  }
  return 'Give the order’s number, as {"order": "B2"}.'
}

export const runFindOrder = (call: ToolCall): Message => ({
  role: 'tool',
  content: lookUpOrder(call),
  callId: call.id,
})
