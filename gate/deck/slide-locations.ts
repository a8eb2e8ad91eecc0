/** Where each slide is written, asked of the parser of the Slidev that builds it. */
import { dirname, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface SourceLocation {
  file: string
  /** The first line of the slide, its `---`, from 1 on. */
  line: number
}

interface ParsedDeck {
  slides: { source: { filepath: string; start: number } }[]
}

/** Of each slide that is shown, in order; empty where the parser cannot say. `cli`: Slidev's package.json. */
export async function readSlideLocations(file: string, cli: string): Promise<SourceLocation[]> {
  try {
    const parser = (await import(pathToFileURL(createRequire(cli).resolve('@slidev/parser/fs')).href)) as {
      load: (of: { userRoot: string; roots: string[] }, file: string) => Promise<ParsedDeck>
    }
    const userRoot = dirname(resolve(file))
    const { slides } = await parser.load({ userRoot, roots: [userRoot] }, resolve(file))
    return slides.map(({ source }) => ({ file: source.filepath, line: source.start + 1 }))
  } catch {
    // An older parser, or slides that only a plug-in can read: findings are told without a place.
    return []
  }
}
