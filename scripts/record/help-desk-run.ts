/** The chat model's reply to the help desk's question on the slide `api`, at temperature 0. */
import { firstMessages } from '../../components/applications/help-desk-recordings'
import { openChatModel } from './chat/open-chat-model'
import { recordReply } from './chat/record-reply'
import { writeRun } from './write-run'

await writeRun({
  name: 'help-desk',
  description: 'What the chat model, which calls no tools, replies to the help desk’s question',
  imports: "import type { RecordedReply } from './recorded-asks'",
  type: 'RecordedReply',
  value: recordReply(await openChatModel(), { messages: firstMessages }),
})
