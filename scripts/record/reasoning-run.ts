/** The chat model's answer at once of the slide reasoning. */
import type { ReasoningRun } from '../../data/reasoning'
import { openChatModel } from './chat/open-chat-model'
import { recordAddition } from './chat/record-addition'
import { stampRun } from './chat/stamp-run'
import { writeRun } from './write-run'

const value: ReasoningRun = {
  ...stampRun(),
  tokens: recordAddition(await openChatModel()),
}

await writeRun({
  name: 'reasoning',
  description: 'What the chat model says to a sum at temperature 0',
  imports: "import type { ReasoningRun } from './reasoning'",
  type: 'ReasoningRun',
  value,
})
