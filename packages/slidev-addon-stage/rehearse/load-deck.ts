import { dirname, relative, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { load } from '@slidev/parser/fs'
import { readStageOptions } from '../options'
import { StageError } from '../stage-error'
import type { StageDeck } from '../slots/parse-deck'
import { validateSlots } from '../slots/validate-slots'

/** Reads a deck with the files that it imports. Rejects with a StageError if it does not exist, or its options are invalid. */
export async function loadDeck(entry: string): Promise<StageDeck> {
  if (!existsSync(entry)) throw new StageError(`${entry} does not exist. Give the path of a deck.`)
  const folder = dirname(resolve(entry))
  const { slides: loaded, headmatter } = await load({ userRoot: folder, roots: [folder] }, resolve(entry))
  const options = readStageOptions(headmatter)
  const slides = loaded.map((slide) => ({ ...slide, start: slide.source.start }))
  const problems = loaded.flatMap(({ source, ...slide }) =>
    validateSlots([{ ...slide, line: source.start + 1 }], options, relative('', source.filepath)),
  )
  return { slides, options, problems: options.slots.length ? problems : [] }
}
