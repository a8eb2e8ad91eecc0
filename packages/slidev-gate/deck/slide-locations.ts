import { dirname, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Where a slide is written. */
export interface SourceLocation {
  file: string
  /** First line of the slide, its `---`, from 1. */
  line: number
}

/** Parts of the parser's result. */
interface ParsedDeck {
  slides: { source: { filepath: string; start: number } }[]
}

/**
 * Source locations of all slides in order, by the parser of the deck's own Slidev; empty if the parser fails. `cli` is
 * the path of Slidev's package.json.
 */
export async function readSlideLocations(file: string, cli: string): Promise<SourceLocation[]> {
  try {
    const parser = (await import(pathToFileURL(createRequire(cli).resolve('@slidev/parser/fs')).href)) as {
      load: (of: { userRoot: string; roots: string[] }, file: string) => Promise<ParsedDeck>
    }
    const userRoot = dirname(resolve(file))
    const { slides } = await parser.load({ userRoot, roots: [userRoot] }, resolve(file))
    return slides.map(({ source }) => ({ file: source.filepath, line: source.start + 1 }))
  } catch {
    // An older parser, or slides that need a plug-in: findings are reported without a location.
    return []
  }
}
