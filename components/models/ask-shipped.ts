/** What the shipped model expects, worked out on the page: for one short name that takes a millisecond. */
import { loadStage, nextLetters } from '../../stack/models'
import { shippedStage } from './stored-stages'

/** Likeliest first. Rejects if the file is missing or damaged. */
export async function askShipped(written: string): Promise<[sign: string, chance: number][]> {
  const { model } = loadStage(await shippedStage('pretrained'), 'pretrained')
  return nextLetters(model, written).map(({ sign, chance }) => [sign, chance])
}
