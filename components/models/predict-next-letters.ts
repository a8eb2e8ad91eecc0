/** What the shipped model expects, worked out on the page: for one short name that takes a millisecond. */
import { loadStage, nextLetters } from '../../stack/models'
import { bundledWeights } from './bundled-weights'

/** Likeliest first. Rejects if the file is missing or damaged. */
export async function predictNextLetters(prefix: string): Promise<[sign: string, chance: number][]> {
  const { model } = loadStage(await bundledWeights('pretrained'), 'pretrained')
  return nextLetters(model, prefix).map(({ letter, probability }) => [letter, probability])
}
