import type { ClickRule } from './rule'
import { toFinding } from './messages'

export const missingMedia: ClickRule = {
  id: 'missing-media',
  grade: 'broken',
  scope: 'click',
  description: 'images, videos, audio and embedded pages that do not load',
  method:
    'each <img> without a natural size after loading, each <video> and <audio> without a source to play, each <iframe> whose page fails, refuses embedding, or is the deck served as a fallback',
  fixHint: 'put the file into public/ and correct its address',
  evaluate: ({ content, missingFrames }, { externalRequests }) => [
    // Blocked external media cannot load; external-requests reports them.
    ...content.missingMedia
      .filter(({ isExternal }) => !isExternal || externalRequests === 'allow')
      .map((element) => ({ ...toFinding('missing media')(element), cause: element.message })),
    ...missingFrames.map((frame) => ({ ...toFinding('missing page')(frame), cause: frame.message })),
  ],
}
