/** A typed text on its way to tokens, as people watch it: what they asked for at once, then the vocabulary, then the cut. */
import { wait } from '../../composables/portions'
import { Download } from '../../composables/download'
import type { Cut, Vocabulary } from './cutter'
import type { Hand } from './cutters'
import { MERGES, SENTENCE } from './toy-vocabulary'

export interface Wish {
  text: string
  vocabulary: Vocabulary
  merges: number
}
/** What is shown, and told to the audience's window: of the text only its beginning. */
export interface Cutting extends Wish {
  cut?: Cut
  /** Something to wait for, or something that went wrong, in a sentence. */
  news?: string
}

export const ALL_MERGES: Record<Vocabulary, number> = { toy: MERGES, gpt2: 50_000 }
export const opening: Wish = { text: SENTENCE, vocabulary: 'toy', merges: MERGES }

export const gpt2File = new Download('gpt2-vocabulary.bin', 200_272)
const GONE_ON = 'so the toy goes on.'
const TROUBLE = {
  missing: `GPT-2’s vocabulary cannot be fetched, ${GONE_ON}`,
  damaged: `GPT-2’s vocabulary arrived damaged, ${GONE_ON}`,
}

/** What of a text is told. */
export const headOf = (text: string): string => text.slice(0, 500)
/** Signs from which on a text waits for the next key before it is cut, in ms. */
const [LONG, PATIENCE] = [5000, 150]
const TELL_EVERY = 100
const kilobytes = (bytes: number) => Math.round(bytes / 1000)

/** Takes GPT-2's vocabulary to somebody who has not got it, and says how far it is. Throws if it does not come. */
async function* bring(hand: Hand, file: Download): AsyncGenerator<string> {
  const coming = file.fetch()
  const here = coming.then(() => true)
  // Whoever no longer wants it lets go of it in the middle.
  here.catch(() => {})
  do yield `GPT-2’s vocabulary is coming: ${kilobytes(file.received)} of ${kilobytes(file.size)} KB.`
  while (!(await Promise.race([here, wait(TELL_EVERY).then(() => false)])))
  await coming
}

export async function* cutting(
  hand: Hand,
  wish: Wish,
  from: Cutting | undefined,
  file = gpt2File,
): AsyncGenerator<Cutting> {
  const text = wish.text.slice(0, hand.most)
  let shown: Cutting = { ...wish, text: headOf(wish.text), cut: from?.cut }
  yield shown
  if (text.length > LONG) {
    await wait(PATIENCE)
    yield shown
  }
  let trouble: string | undefined
  if (wish.vocabulary === 'gpt2' && !hand.loaded) {
    shown = { ...shown, cut: await hand.cut(text, 'toy', ALL_MERGES.toy) }
    try {
      for await (const news of bring(hand, file)) yield { ...shown, news }
    } catch {
      trouble = TROUBLE.missing
    }
    hand.loaded = !trouble && (await hand.load(await file.fetch()))
    if (!hand.loaded) {
      file.forget()
      yield { ...shown, vocabulary: 'toy', merges: ALL_MERGES.toy, news: trouble ?? TROUBLE.damaged }
      return
    }
  }
  const cut = await hand.cut(text, wish.vocabulary, wish.merges)
  const news =
    text.length < wish.text.length
      ? `Without a worker: its first ${text.length.toLocaleString('en')} signs.`
      : undefined
  yield { ...shown, cut, news }
}
