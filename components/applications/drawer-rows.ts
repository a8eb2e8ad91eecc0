import type { QuoteResult } from 'llm-stack/applications'
import { cardTexts, visibleCards, type SearchInput } from './card-search'

/** The two searches, in the order of the scores. */
export const SCORE_NAMES = ['words', 'meaning'] as const

/** A card as the drawer shows it. */
export interface DrawerRow {
  /** Position among all cards, from 0. */
  index: number
  text: string
  /** By words and by meaning; undefined = not known. */
  scores: readonly (number | undefined)[]
  /** Picked for the prompt: pulled out of the drawer. */
  picked: boolean
}

/** The visible cards of the drawer. */
export function drawerRows(
  input: SearchInput,
  { words, meanings }: QuoteResult,
  picks: readonly number[],
): DrawerRow[] {
  const texts = cardTexts(input)
  return visibleCards(picks, texts.length, input.hostile > 0).map((index) => ({
    index,
    text: texts[index],
    scores: [words[index], meanings?.[index]],
    picked: picks.includes(index),
  }))
}

/** The scores that fill a bar, by words and by meaning: the best match, and a cosine of 1. */
export const maxScores = ({ words }: QuoteResult): readonly number[] => [Math.max(...words), 1]
