/** Runs in a page, under the name `kernels`. */
import { logitsChecksum, type LogitsChecksum } from './logits-checksum'

/** The checksum of the story model that the page fetches. */
export const storyChecksum = async (): Promise<LogitsChecksum> =>
  logitsChecksum(new Uint8Array(await (await fetch('/files/story')).arrayBuffer()))

declare global {
  interface Window {
    kernels: typeof import('./story-checksum')
  }
}
