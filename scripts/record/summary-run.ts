/** The chat model's summaries of the ticket on the slide `applications`. */
import { summaryRequest } from '../../components/applications/summary-request'
import { ticket } from '../../data/ticket'
import { openChatModel } from './chat/open-chat-model'
import { recordAsks } from './chat/record-asks'
import { writeRun } from './write-run'

await writeRun({
  name: 'summary',
  description: 'The ticket, summarised ten times',
  imports: "import type { RecordedAsks } from './recorded-asks'",
  type: 'RecordedAsks',
  value: recordAsks(await openChatModel(), summaryRequest(ticket.text)),
})
