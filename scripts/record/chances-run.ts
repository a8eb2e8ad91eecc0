/** What the chat model expects after the texts of the slide next-token. */
import type { ChancesRun } from '../../data/chances'
import { chatModel } from '../../data/chat-model'
import { openChatModel } from './chat/open-chat-model'
import { recordChances } from './chat/record-chances'
import { today, writeRun } from './write-run'

const value: ChancesRun = {
  when: today(),
  file: chatModel.sha256.slice(0, 8),
  scores: recordChances(await openChatModel()),
}

await writeRun({
  name: 'chances',
  description: 'What the chat model expects next after some texts',
  imports: "import type { ChancesRun } from './chances'",
  type: 'ChancesRun',
  value,
  // A chance is then wrong by a thousandth of a per cent at most.
  digits: 6,
})
