/** The search slide's first question, looked up, which it shows first and in print. */
import { cardTexts, printedInput, searchCards } from '../../components/applications/card-search'
import { embeddingScores } from 'llm-stack/applications'
import { openEncoder } from './open-encoder'
import { writeRun } from './write-run'

const encoder = await openEncoder()
const meanings = embeddingScores(
  encoder.embed(printedInput.question),
  cardTexts(printedInput).map((text) => encoder.embed(text)),
)
const found = searchCards(printedInput, meanings)

await writeRun({
  name: 'shop',
  description: 'The first question looked up',
  imports: "import type { ShopRun } from './shop'",
  type: 'ShopRun',
  value: { found },
})
