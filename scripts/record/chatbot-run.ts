/** The chat model's replies on the slide `chatbot`: a name asked for, with the conversation sent again and without. */
import { buildNameRequest, type HistorySetting } from '../../components/applications/name-request'
import { chatNames } from '../../data/name-chat'
import { openChatModel } from './chat/open-chat-model'
import { recordAsks } from './chat/record-asks'
import { writeRun } from './write-run'

const model = await openChatModel()
const record = (name: string, history: HistorySetting) =>
  recordAsks(model, buildNameRequest(name, history, 1))
const off = record(chatNames[0], 'off')
const on = Object.fromEntries(chatNames.map((name) => [name, record(name, 'on')]))

await writeRun({
  name: 'chatbot',
  description: 'A name asked for ten times, with the conversation sent again and without',
  imports: "import type { ChatbotRun } from './name-chat'",
  type: 'ChatbotRun',
  value: { off, on },
})
