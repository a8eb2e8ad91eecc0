/** The chat model's tokens of the texts of the slide tokens. */
import type { CutsRun } from '../../data/cuts'
import { openChatModel } from './chat/open-chat-model'
import { recordCuts } from './chat/record-cuts'
import { stampRun } from './chat/stamp-run'
import { writeRun } from './write-run'

const value: CutsRun = {
  ...stampRun(),
  cuts: recordCuts(await openChatModel()),
}

await writeRun({
  name: 'cuts',
  description: 'The chat model’s tokens of some texts',
  imports: "import type { CutsRun } from './cuts'",
  type: 'CutsRun',
  value,
})
