import { loadStage, nextLetters } from 'llm-stack/models'
import { bundledWeights } from './bundled-weights'

/**
 * Next letters by the bundled pretrained model, likeliest first. Runs on the main thread: a short prefix takes about a
 * millisecond. Rejects if the file is missing or damaged.
 */
export async function predictNextLetters(prefix: string): Promise<[letter: string, probability: number][]> {
  const { model } = loadStage(await bundledWeights('pretrained'), 'pretrained')
  return nextLetters(model, prefix).map(({ letter, probability }) => [letter, probability])
}
