import { cutTexts } from '../../../components/models/cut-text'
import { MAX_CUT_PIECES, type CutsRun } from '../../../data/cuts'
import type { ChatModel } from 'llm-stack/models'

/** The chat model's tokens of the texts of the slide tokens. */
export const recordCuts = ({ tokenizer }: ChatModel): CutsRun['cuts'] =>
  cutTexts.map((text) => {
    const ids = Array.from(tokenizer.encode(text))
    return { tokens: ids.length, pieces: ids.slice(0, MAX_CUT_PIECES).map((id) => tokenizer.decode([id])) }
  })
