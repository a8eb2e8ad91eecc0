/** The built deck that is printed. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presenterNote, type SlotSlide } from 'slidev-addon-stage/slots'
import { serveBuild } from '../browser/serve-build'
import { buildDeck } from '../shared/build-deck'
import { onExit, UserError } from '../shared/cli'
import { readTalk } from '../shared/read-talk'

/** A slide of the deck that is printed. */
export type BuiltSlide = Pick<SlotSlide, 'name' | 'frontmatter' | 'note'>

export interface BuiltDeck {
  /** Address on this machine, with a trailing slash. */
  url: string
  slides: readonly BuiltSlide[]
}

interface BuiltDeckOptions {
  /** Folder of a build; without one, the deck is built. */
  site?: string
  slot: number
  /** 0 = any free one. */
  port: number
}

/** Builds the deck in a temporary folder, which is removed when the script ends. */
async function buildTemporarily(slot: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'llm-stack-'))
  onExit(() => rm(folder, { recursive: true, force: true }))
  await buildDeck({ slot, siteUrl: '', endpoint: '', args: ['--out', folder], isQuiet: true })
  return folder
}

/**
 * Serves a build of the deck until the script ends. Rejects with a UserError if there is no build in `site`, the build fails,
 * or the port is busy.
 */
export async function serveBuiltDeck({ site, slot, port }: BuiltDeckOptions): Promise<BuiltDeck> {
  if (site !== undefined && !existsSync(join(site, 'index.html')))
    throw new UserError(
      `--site ${site}: there is no built deck. Leave --site out, or build it there: npm run build -- --out ${site}`,
    )
  const slides = readTalk()(slot).map((slide) => ({ ...slide, note: presenterNote(slide) }))
  const folder = site ?? (await buildTemporarily(slot))
  const { url, server } = await serveBuild(folder, 'deck', port).catch((error: unknown) => {
    if (!/already in use|EADDRINUSE/.test(String(error))) throw error
    throw new UserError(
      `Port ${port} is busy. Leave --port out to take any free port, or give another number.`,
    )
  })
  onExit(() => server.close())
  return { url, slides }
}
