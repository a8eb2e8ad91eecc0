/** The state of the chat model in words, and what can be done about it. */
import type { ChatModelStatus } from './chat-model-status'

/** What a press does. */
export type ChatModelAction = 'fetch' | 'stop' | 'resume' | 'remove'

/** What the button in a panel's head shows; undefined = nothing. */
export interface ChatModelDescription {
  /** The button's label. */
  label: string
  /** Sentences of the menu that it opens. */
  sentences: readonly string[]
  /** What the menu offers. */
  action?: ChatModelAction
}

/** What this browser and its connection are like. */
export interface DeviceConditions {
  /** Whether it costs no download: the deck is served by this machine, or another window computes. */
  isFree: boolean
  /** Whether the visitor asked to save data, or pays for them. */
  savesData: boolean
  /** Bytes of the file. */
  size: number
}

/** Bytes as megabytes, without the unit. */
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)

const KEPT = 'It is kept on this device.'

/** Label, sentences and action for a state; undefined where nothing need be said. */
export function describeChatModel(
  { phase, received, why, kept, notKeptBecause }: ChatModelStatus,
  { isFree, savesData, size }: DeviceConditions,
): ChatModelDescription | undefined {
  const all = `${megabytes(size)} MB`
  const progress = `${megabytes(received)} of ${all}`
  const isKept = kept === size
  switch (phase) {
    case 'none':
      return undefined
    case 'loading':
      return { label: progress, sentences: [`Fetching the chat model: ${progress}.`], action: 'stop' }
    case 'interrupted':
      return {
        label: 'Interrupted',
        sentences: [`At ${progress} the connection broke.`, 'It goes on from there.'],
        action: 'resume',
      }
    case 'failed':
      return {
        label: 'Recordings only',
        sentences: [`The chat model can’t run here: ${why}.`, 'You see what it said before.'],
        action: 'fetch',
      }
    case 'ready':
      if (notKeptBecause)
        return { label: 'Not kept', sentences: [`It runs, but could not be kept: ${notKeptBecause}.`] }
      return isKept ? { label: 'Kept here', sentences: [KEPT], action: 'remove' } : undefined
    case 'idle':
      if (isKept) return { label: 'Kept here', sentences: [KEPT], action: 'remove' }
      if (isFree) return undefined
      if (savesData)
        return {
          label: 'Recordings only',
          sentences: [
            `Your device saves data, and the chat model has ${all}.`,
            'You see what it said before.',
          ],
        }
      return {
        label: 'Ask it yourself',
        sentences: [
          `Fetch the chat model: ${all} from this site, once.`,
          'It runs in this page. Nothing you type leaves it.',
        ],
        action: 'fetch',
      }
  }
}
