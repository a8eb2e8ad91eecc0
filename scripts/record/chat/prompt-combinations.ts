import type { PromptPart } from '../../../data/prompt-parts'

/** The question, which is last, after each combination of the parts before it. */
export function promptCombinations(parts: readonly PromptPart[]): PromptPart[][] {
  const question = parts.at(-1)!
  return parts
    .slice(0, -1)
    .reduce<PromptPart[][]>((found, part) => [...found, ...found.map((taken) => [...taken, part])], [[]])
    .map((taken) => [...taken, question])
}
