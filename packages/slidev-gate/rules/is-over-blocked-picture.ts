import type { SlideContent, TextRun } from '../page/types'
import type { Settings } from '../settings'

/** Whether a text is on a picture of another site, which is not loaded: what is behind the letters is not known. */
export const isOverBlockedPicture = (
  { lines: [line] }: TextRun,
  { externalResources }: SlideContent,
  { externalRequests }: Settings,
): boolean =>
  externalRequests === 'block' &&
  !!line &&
  externalResources.some(({ box: { x, y, w, h } }) => {
    const [centreX, centreY] = [line.x + line.w / 2, line.y + line.h / 2]
    return centreX > x && centreX < x + w && centreY > y && centreY < y + h
  })
