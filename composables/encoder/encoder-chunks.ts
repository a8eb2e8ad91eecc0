import { modelChunks, type ModelChunksOptions } from '../chat-model/model-chunks'
import { wait } from '../time-slicing'
import { ENCODER_FILE } from './sentence-encoder'

/** The encoder's file, kept on the device if `keep` is set. Rejects if it is not there, damaged, or the connection breaks for long. */
export const encoderChunks = (
  options: Pick<ModelChunksOptions, 'baseUrl' | 'keep' | 'progress'>,
): AsyncGenerator<Uint8Array, void> =>
  modelChunks(
    { parts: [ENCODER_FILE] },
    {
      ...options,
      wait,
      interrupted: (why) => Promise.reject(new Error(why)),
      notKept: () => {},
    },
  )
