/** What the chat model expects after the texts of the slide next-token. */
import type { ChancesRun } from '../../data/chances'
import { openChatModel } from './chat/open-chat-model'
import { recordChances } from './chat/record-chances'
import { stampRun } from './chat/stamp-run'
import { writeRun } from './write-run'

const value: ChancesRun = {
  ...stampRun(),
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
