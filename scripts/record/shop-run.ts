/** The search slide's first question, looked up, which it shows first and in print. */
import { readFileSync } from 'node:fs'
import { printedInput, searchCards } from '../../components/applications/card-search'
import { readWordVectors } from '../../composables/word-vectors'
import { centreVectors } from 'llm-stack/applications'
import { writeRun } from './write-run'

const file = (name: string) => new Uint8Array(readFileSync(`public/${name}`))
const found = searchCards(printedInput, centreVectors(readWordVectors(file('word-vectors/vectors.bin'))))

await writeRun({
  name: 'shop',
  description: 'The first question looked up',
  imports: "import type { ShopRun } from './shop'",
  type: 'ShopRun',
  value: { found },
})
