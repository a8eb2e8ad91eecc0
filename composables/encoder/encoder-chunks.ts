import { modelChunks, type ModelChunksOptions } from '../chat-model/model-chunks'
import { wait } from '../time-slicing'
import { ENCODER_FILE } from './encoder-file'

interface EncoderChunksOptions extends Pick<ModelChunksOptions, 'baseUrl' | 'keep' | 'progress'> {
  /** Address of the file (default: where it lies in the deck's folder). */
  address?: string
}

/** The encoder's file, kept on the device if `keep` is set. Rejects if it is not there, damaged, or the connection breaks for long. */
export const encoderChunks = ({
  address = ENCODER_FILE.path,
  ...options
}: EncoderChunksOptions): AsyncGenerator<Uint8Array, void> =>
  modelChunks(
    { parts: [{ ...ENCODER_FILE, path: address }] },
    {
      ...options,
      wait,
      interrupted: (why) => Promise.reject(new Error(why)),
      notKept: () => {},
    },
  )
