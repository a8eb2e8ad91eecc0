/** A typed text on its way to tokens, as people watch it: what they asked for at once, then the vocabulary, then the cut. */
import { wait } from '../../composables/time-slicing'
import { Download } from '../../composables/download'
import type { TokenizedText, Vocabulary } from './tokenizer-demo'
import type { TokenizerBackend } from './tokenizer-backends'
import { MERGE_COUNT, SENTENCE } from './toy-vocabulary'

export interface TokenizeRequest {
  text: string
  vocabulary: Vocabulary
  merges: number
}
/** What is shown, and told to the audience's window: of the text only its beginning. */
export interface TokenizeFrame extends TokenizeRequest {
  result?: TokenizedText
  /** Something to wait for, or something that went wrong, in a sentence. */
  status?: string
}

export const ALL_MERGES: Record<Vocabulary, number> = { toy: MERGE_COUNT, gpt2: 50_000 }
export const initialRequest: TokenizeRequest = { text: SENTENCE, vocabulary: 'toy', merges: MERGE_COUNT }

export const gpt2Vocabulary = new Download('gpt2-vocabulary.bin', 200_272)
const FALLBACK_NOTE = 'so the toy goes on.'
const LOAD_ERRORS = {
  missing: `GPT-2’s vocabulary cannot be fetched, ${FALLBACK_NOTE}`,
  damaged: `GPT-2’s vocabulary arrived damaged, ${FALLBACK_NOTE}`,
}

/** What of a text is told. */
export const textPreview = (text: string): string => text.slice(0, 500)
/** Signs from which on a text waits for the next key before it is cut, in ms. */
const [DEBOUNCE_LENGTH, DEBOUNCE_MS] = [5000, 150]
const PROGRESS_INTERVAL_MS = 100
const kilobytes = (bytes: number) => Math.round(bytes / 1000)

/** Takes GPT-2's vocabulary to somebody who has not got it, and says how far it is. Throws if it does not come. */
async function* fetchVocabulary(backend: TokenizerBackend, file: Download): AsyncGenerator<string> {
  const download = file.fetch()
  const arrived = download.then(() => true)
  // Whoever no longer wants it lets go of it in the middle.
  arrived.catch(() => {})
  do yield `GPT-2’s vocabulary is coming: ${kilobytes(file.received)} of ${kilobytes(file.size)} KB.`
  while (!(await Promise.race([arrived, wait(PROGRESS_INTERVAL_MS).then(() => false)])))
  await download
}

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
      for await (const news of fetchVocabulary(backend, file)) yield { ...frame, status: news }
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
  const cut = await backend.tokenize(text, request.vocabulary, request.merges)
  const news =
    text.length < request.text.length
      ? `Without a worker: its first ${text.length.toLocaleString('en')} signs.`
      : undefined
  yield { ...frame, result: cut, status: news }
}
