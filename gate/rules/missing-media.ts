import type { ClickRule } from './rule'
import { toFinding } from './messages'

/** Pictures, films and embedded pages that did not come. */
export const missingMedia: ClickRule = {
  id: 'missing-media',
  scope: 'click',
  description: 'pictures, films, sounds and embedded pages that were asked for and are not there',
  method:
    'each <img> that has ended loading and has no size, each <video> and <audio> that found nothing to play, each <iframe> whose page is not there, is refused, or is the deck itself in place of it',
  fixHint: 'put the file into public/, and correct its address',
  evaluate: ({ content, missingFrames }, { externalRequests }) => [
    // What was kept out could not come; that it is of another site is told.
    ...content.missingMedia
      .filter(({ isExternal }) => !isExternal || externalRequests === 'let through')
      .map(toFinding('missing picture')),
    ...missingFrames.map(toFinding('missing page')),
  ],
}
