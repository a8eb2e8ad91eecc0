/** The chat model's replies from the cards of the slide `rag`, where the search puts the right card first. */
import { pickCards, printedInput } from '../../components/applications/card-search'
import { chatModel } from '../../data/chat-model'
import { otherWordsQuestions, sameWordsQuestions, typedQuestions } from '../../data/shop'
import { openChatModel } from './chat/open-chat-model'
import { recordCardReply } from './chat/record-card-replies'
import { stampRun } from './chat/stamp-run'
import { openEncoder } from './open-encoder'
import { searchByMeaning } from './search-by-meaning'
import { writeRun } from './write-run'

const [encoder, model] = [await openEncoder(), await openChatModel()]
const replies = [...sameWordsQuestions, ...otherWordsQuestions, ...typedQuestions].flatMap(
  ({ text, cards }) => {
    const found = searchByMeaning(encoder, { ...printedInput, question: text })
    return cards.includes(found.quotes[0] + 1)
      ? [recordCardReply(model, { question: text, cards: pickCards(found) })]
      : []
  },
)

await writeRun({
  name: 'card-replies',
  description: 'What the chat model makes of the cards it is given',
  imports: "import type { CardRepliesRun } from './card-replies'",
  type: 'CardRepliesRun',
  value: { by: chatModel.name, temperature: 0, seed: 1, ...stampRun(), replies },
})
