import { IGNORE } from '../frameworks'
import { fail, seeded, type Random } from '../theory'
import { END, letters } from './tokenizers'
import { LONGEST } from './names-model'

/** Names side by side for one step: after `ids` the model is to say `targets`. Both [names · length]; shorter names are
 *  filled up with END in, IGNORE out. */
export type Batch = { ids: Int32Array; targets: Int32Array; length: number }

/** A copy in random order. Fisher & Yates 1938, in Durstenfeld's form of 1964. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j], mixed[i]]
  }
  return mixed
}

/** What a model learns from, and what is kept back to measure it. */
export type Parted<T> = { train: T[]; validation: T[] }

/** Parts a list at random: a share is held out for validation, which training must not see. The same seed parts the same
 *  list alike. Throws RangeError if a part would be empty. */
export function holdOut<T>(list: readonly T[], seed: number, share = 0.1): Parted<T> {
  const count = Math.round(list.length * share)
  if (!(count > 0 && count < list.length)) fail('holdOut', `${share} of [${list.length}] leaves a part empty`)
  const mixed = shuffled(list, seeded(seed))
  return { train: mixed.slice(count), validation: mixed.slice(0, count) }
}

/** Names as a batch, as long as the longest of them and its end. Throws RangeError for no names, one of more than 16
 *  letters, or other signs than a to z. */
export function batchOf(names: readonly string[]): Batch {
  if (names.length === 0) fail('batchOf', 'no names [0]')
  const long = names.find((name) => name.length > LONGEST)
  if (long) fail('batchOf', `“${long}” has more than ${LONGEST} letters`)
  const rows = names.map((name) => letters.encode(name).slice(0, LONGEST + 1))
  const length = Math.max(...rows.map((row) => row.length)) - 1
  const ids = new Int32Array(names.length * length).fill(END)
  const targets = new Int32Array(names.length * length).fill(IGNORE)
  rows.forEach((row, i) => {
    ids.set(row.slice(0, -1), i * length)
    targets.set(row.slice(1), i * length)
  })
  return { ids, targets, length }
}

/** Batches without end: all names in random order, then all again in another. Throws RangeError as `batchOf`. */
export function* batches(names: readonly string[], size: number, seed: number): Generator<Batch, never> {
  const random = seeded(seed)
  let waiting: string[] = []
  for (;;) {
    while (waiting.length < size) waiting = [...waiting, ...shuffled(names, random)]
    yield batchOf(waiting.splice(0, size))
  }
}
