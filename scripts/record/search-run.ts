/** The evaluation of the shop's search that the slide on evaluation shows. */
import { evaluateSearch } from '../../components/questions/search-evaluation'
import { cards } from '../../data/shop'
import { embeddingScores } from 'llm-stack/applications'
import { openEncoder } from './open-encoder'
import { writeRun } from './write-run'

const encoder = await openEncoder()
const cardEmbeddings = cards.map((text) => encoder.embed(text))
await writeRun({
  name: 'search',
  description: 'Each question’s share of right cards among the first three',
  value: evaluateSearch((question) => embeddingScores(encoder.embed(question), cardEmbeddings)),
})
