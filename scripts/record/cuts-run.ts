/** The chat model's tokens of the texts of the slide tokens. */
import { chatModel } from '../../data/chat-model'
import type { CutsRun } from '../../data/cuts'
import { openChatModel } from './chat/open-chat-model'
import { recordCuts } from './chat/record-cuts'
import { today, writeRun } from './write-run'

const value: CutsRun = {
  when: today(),
  file: chatModel.sha256.slice(0, 8),
  cuts: recordCuts(await openChatModel()),
}

await writeRun({
  name: 'cuts',
  description: 'The chat model’s tokens of some texts',
  imports: "import type { CutsRun } from './cuts'",
  type: 'CutsRun',
  value,
})
