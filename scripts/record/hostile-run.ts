/** The chat model's replies to the first question of the slide `rag` with each hostile card. */
import { pickCards, printedInput } from '../../components/applications/card-search'
import { chatModel } from '../../data/chat-model'
import { hostileCards } from '../../data/hostile-cards'
import { openChatModel } from './chat/open-chat-model'
import { recordHostileReply } from './chat/record-card-replies'
import { stampRun } from './chat/stamp-run'
import { openEncoder } from './open-encoder'
import { searchByMeaning } from './search-by-meaning'
import { writeRun } from './write-run'

const [encoder, model] = [await openEncoder(), await openChatModel()]
const replies = hostileCards.map((_, i) => {
  const hostile = i + 1
  return recordHostileReply(model, hostile, pickCards(searchByMeaning(encoder, { ...printedInput, hostile })))
})

await writeRun({
  name: 'hostile',
  description: 'What the chat model replies with a hostile card in its prompt',
  imports: "import type { HostileRun } from './hostile-cards'",
  type: 'HostileRun',
  value: { by: chatModel.name, temperature: 0, seed: 1, ...stampRun(), replies },
})
