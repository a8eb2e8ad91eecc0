/** Tokenizing a typed text: echoes the request at once, loads the vocabulary if needed, then tokenizes. */
import { wait } from '../../composables/time-slicing'
import { Download } from '../../composables/download'
import type { TokenizedText, Vocabulary } from './tokenizer-demo'
import type { TokenizerBackend } from './tokenizer-backends'
import { MERGE_COUNT, SENTENCE } from './toy-vocabulary'

/** A text and how to tokenize it. */
export interface TokenizeRequest {
  text: string
  vocabulary: Vocabulary
  /** Number of merges to apply. */
  merges: number
}
/** The state shared with the audience's window; `text` is only a preview. */
export interface TokenizeFrame extends TokenizeRequest {
  result?: TokenizedText
  /** Progress or an error, in a sentence. */
  status?: string
}

/** All merges of each vocabulary. */
export const ALL_MERGES: Record<Vocabulary, number> = { toy: MERGE_COUNT, gpt2: 50_000 }
/** The request before any input. */
export const initialRequest: TokenizeRequest = { text: SENTENCE, vocabulary: 'toy', merges: MERGE_COUNT }

/** GPT-2's vocabulary file, with its size in bytes. */
export const gpt2Vocabulary = new Download('gpt2-vocabulary.bin', 200_272)
const FALLBACK_NOTE = 'so the toy goes on.'
const LOAD_ERRORS = {
  missing: `GPT-2’s vocabulary cannot be fetched, ${FALLBACK_NOTE}`,
  damaged: `GPT-2’s vocabulary arrived damaged, ${FALLBACK_NOTE}`,
}

/** The beginning of a text, short enough to share between windows. */
export const textPreview = (text: string): string => text.slice(0, 500)
/** A text with more characters than this is debounced. */
const DEBOUNCE_LENGTH = 5000
const DEBOUNCE_MS = 150
const PROGRESS_INTERVAL_MS = 100
const kilobytes = (bytes: number) => Math.round(bytes / 1000)

/** Fetches GPT-2's vocabulary and yields its progress as sentences. Throws if the download fails. */
async function* fetchVocabulary(file: Download): AsyncGenerator<string> {
  const download = file.fetch()
  const arrived = download.then(() => true)
  // Avoids an unhandled rejection when the caller stops iterating before the download ends.
  arrived.catch(() => {})
  do yield `GPT-2’s vocabulary is coming: ${kilobytes(file.received)} of ${kilobytes(file.size)} KB.`
  while (!(await Promise.race([arrived, wait(PROGRESS_INTERVAL_MS).then(() => false)])))
  await download
}

/**
 * Tokenizes the request and yields frames on the way. If GPT-2's vocabulary is missing or damaged, the last frame falls
 * back to the toy vocabulary and its status says why. `from` is the frame before, whose result stays until the new one.
 */
export async function* tokenizeText(
  backend: TokenizerBackend,
  request: TokenizeRequest,
  from: TokenizeFrame | undefined,
  file = gpt2Vocabulary,
): AsyncGenerator<TokenizeFrame> {
  const text = request.text.slice(0, backend.maxCharacters)
  let frame: TokenizeFrame = { ...request, text: textPreview(request.text), result: from?.result }
  yield frame
  if (text.length > DEBOUNCE_LENGTH) {
    await wait(DEBOUNCE_MS)
    yield frame
  }
  let loadError: string | undefined
  if (request.vocabulary === 'gpt2' && !backend.hasVocabulary) {
    frame = { ...frame, result: await backend.tokenize(text, 'toy', ALL_MERGES.toy) }
    try {
      for await (const status of fetchVocabulary(file)) yield { ...frame, status }
    } catch {
      loadError = LOAD_ERRORS.missing
    }
    backend.hasVocabulary = !loadError && (await backend.load(await file.fetch()))
    if (!backend.hasVocabulary) {
      file.forget()
      yield { ...frame, vocabulary: 'toy', merges: ALL_MERGES.toy, status: loadError ?? LOAD_ERRORS.damaged }
      return
    }
  }
  const result = await backend.tokenize(text, request.vocabulary, request.merges)
  const status =
    text.length < request.text.length
      ? `Without a worker: its first ${text.length.toLocaleString('en')} signs.`
      : undefined
  yield { ...frame, result, status }
}
