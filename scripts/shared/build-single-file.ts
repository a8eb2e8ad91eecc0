import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildDeck, type TalkBuildOptions } from './build-deck'
import { onExit } from './cli'
import { ensureWritableFolder, writeFileAtomic } from './write-file-atomic'

/** Environment variable: any value makes the build one page. */
const SINGLE_FILE_VARIABLE = 'SLIDEV_WEB_SINGLE_FILE'
/** Environment variable: any value leaves the encoder out of it. */
const NO_ENCODER_VARIABLE = 'LLM_STACK_WITHOUT_ENCODER'

export interface SingleFileOptions extends Omit<TalkBuildOptions, 'chatModel' | 'env'> {
  /** Whether the encoder is inside. */
  hasEncoder: boolean
  /** Folder for the file. */
  folder: string
}

/**
 * Builds this deck as one page that needs no server and no network: `llm-stack.html`. Returns its path and size in bytes. Rejects with
 * a UserError if it cannot be written, with a StageError if Slidev fails.
 */
export async function buildSingleFile({
  hasEncoder,
  folder,
  ...options
}: SingleFileOptions): Promise<{ path: string; bytes: number }> {
  const path = resolve(folder, 'llm-stack.html')
  await ensureWritableFolder(path)
  const site = await mkdtemp(join(tmpdir(), 'llm-stack-'))
  onExit(() => rm(site, { recursive: true, force: true }))
  await buildDeck({
    ...options,
    args: [...options.args, '--out', site],
    env: { [SINGLE_FILE_VARIABLE]: 'yes', ...(!hasEncoder && { [NO_ENCODER_VARIABLE]: 'yes' }) },
  })
  const page = await readFile(join(site, 'index.html'))
  await writeFileAtomic(path, page)
  return { path, bytes: page.length }
}
