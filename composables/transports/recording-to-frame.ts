import type { ReplyFrame } from '../model-client'
import type { Recording } from './recording-transport'

/** A recorded reply as the last frame of its stream, for slides that show it before anybody asks. */
export const recordingToFrame = ({ by, reply }: Recording): ReplyFrame => ({
  ...reply,
  by,
  eventCount: 0,
  recentEvents: [],
})
