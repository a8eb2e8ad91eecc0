/** The evaluation of the shop's search that the slide on evaluation shows. */
import { readFileSync } from 'node:fs'
import { evaluateSearch } from '../../components/questions/search-evaluation'
import { readWordVectors } from '../../composables/word-vectors'
import { centreVectors } from 'llm-stack/applications'
import { writeRun } from './write-run'

const vectors = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
await writeRun({
  name: 'search',
  description: 'Each question’s share of right cards among the first three',
  value: evaluateSearch(centreVectors(vectors)),
})
