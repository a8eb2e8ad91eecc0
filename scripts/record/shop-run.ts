/** The search slide's first question, looked up, which it shows first and in print. */
import { printedInput } from '../../components/applications/card-search'
import { openEncoder } from './open-encoder'
import { searchByMeaning } from './search-by-meaning'
import { writeRun } from './write-run'

await writeRun({
  name: 'shop',
  description: 'The first question looked up',
  imports: "import type { ShopRun } from './shop'",
  type: 'ShopRun',
  value: { found: searchByMeaning(await openEncoder(), printedInput) },
})
