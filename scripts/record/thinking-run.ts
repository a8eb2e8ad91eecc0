/** The puzzle's answers as tokens of GPT-2's vocabulary. */
import { readFileSync } from 'node:fs'
import { tokenizePuzzle } from '../../components/questions/puzzle-tokens'
import { loadVocabulary } from 'llm-stack/models'
import { writeRun } from './write-run'

const tokenizer = loadVocabulary(new Uint8Array(readFileSync('public/gpt2-vocabulary.bin')))
await writeRun({
  name: 'thinking',
  description: 'The puzzle’s answers in tokens',
  value: tokenizePuzzle(tokenizer),
})
