import { cutTexts, toCut } from '../../../components/models/cut-text'
import type { CutsRun } from '../../../data/cuts'
import type { ChatModel } from 'llm-stack/models'
import { splitTokens } from './split-tokens'

/** The chat model's tokens of the texts of the slide tokens. */
export const recordCuts = ({ tokenizer }: ChatModel): CutsRun['cuts'] =>
  cutTexts.map((text) => toCut(splitTokens(tokenizer, text)))
