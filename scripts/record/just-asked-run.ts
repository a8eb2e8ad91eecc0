/** The chat model's replies to the first question of the slide `rag`, without cards. */
import { buildMessages, buildRequest, printedInput } from '../../components/applications/card-search'
import { openChatModel } from './chat/open-chat-model'
import { recordAsks } from './chat/record-asks'
import { writeRun } from './write-run'

await writeRun({
  name: 'just-asked',
  description: 'The first question, which no card came with, asked ten times',
  imports: "import type { RecordedAsks } from './recorded-asks'",
  type: 'RecordedAsks',
  value: recordAsks(await openChatModel(), buildRequest(buildMessages(printedInput), 1)),
})
