import { fileURLToPath } from 'node:url'
import { buildDeck as buildWithSlidev } from 'slidev-addon-stage/commands'
import { CHAT_MODEL_VARIABLE } from '../model-files/served-model'
import { onExit } from './cli'
import { ENDPOINT_VARIABLE } from './origin'
import { SITE_URL_VARIABLE } from './site-url'
import { withRelativeBase } from './with-relative-base'

export interface TalkBuildOptions {
  /** Length of the talk, in minutes. */
  slot: number
  /** Address of the published deck; '' = unknown. */
  siteUrl: string
  /** Origin of the endpoint that the deck may call; '' = none. */
  endpoint: string
  /** Path of the chat model's file, which the site serves; '' = none. */
  chatModel?: string
  /** Options of `slidev build`. */
  args: readonly string[]
  /** Further environment variables. */
  env?: Readonly<Record<string, string>>
  /** Whether Slidev prints only if it fails. */
  isQuiet?: boolean
}

/** Builds this deck as a website that works in any folder. Rejects with a StageError if Slidev fails. */
export function buildDeck({
  slot,
  siteUrl,
  endpoint,
  chatModel = '',
  args,
  env,
  isQuiet,
}: TalkBuildOptions): Promise<void> {
  const controller = new AbortController()
  onExit(() => controller.abort())
  return buildWithSlidev({
    entry: fileURLToPath(new URL('../../slides.md', import.meta.url)),
    slot,
    args: withRelativeBase(args),
    env: {
      [ENDPOINT_VARIABLE]: endpoint,
      [SITE_URL_VARIABLE]: siteUrl,
      [CHAT_MODEL_VARIABLE]: chatModel,
      ...env,
    },
    isQuiet,
    signal: controller.signal,
  })
}
