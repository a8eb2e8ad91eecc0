import { IGNORE } from '../frameworks'
import { fail, seeded, type Random } from '../theory'
import { BOUNDARY, characterTokenizer } from './tokenizers'
import { MAX_NAME_LENGTH } from './names-model'

/** Names for one training step, padded to one length. */
export interface Batch {
  /** Input tokens [names · length], padded with BOUNDARY. */
  ids: Int32Array
  /** The token to predict after each, [names · length], padded with IGNORE. */
  targets: Int32Array
  /** Tokens a name. */
  length: number
}

/** A shuffled copy. Fisher & Yates 1938, in Durstenfeld's form of 1964. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j], mixed[i]]
  }
  return mixed
}

/** A list split into training and held-out items. */
export type Split<T> = { train: T[]; validation: T[] }

/** Splits a list at random, the same way for the same seed: `share` of it (default 0.1) is held out for validation.
 *  Throws RangeError if a part would be empty. */
export function trainValidationSplit<T>(list: readonly T[], seed: number, share = 0.1): Split<T> {
  const count = Math.round(list.length * share)
  if (!(count > 0 && count < list.length))
    fail('trainValidationSplit', `${share} of [${list.length}] leaves a part empty`)
  const mixed = shuffled(list, seeded(seed))
  return { train: mixed.slice(count), validation: mixed.slice(0, count) }
}

/** A batch of names, padded to the longest. Throws RangeError for no names, one of more than 16 letters, or characters
 *  other than a to z. */
export function batchOf(names: readonly string[]): Batch {
  if (names.length === 0) fail('batchOf', 'no names [0]')
  const tooLong = names.find((name) => name.length > MAX_NAME_LENGTH)
  if (tooLong) fail('batchOf', `“${tooLong}” has more than ${MAX_NAME_LENGTH} letters`)
  const rows = names.map((name) => characterTokenizer.encode(name).slice(0, MAX_NAME_LENGTH + 1))
  const length = Math.max(...rows.map((row) => row.length)) - 1
  const ids = new Int32Array(names.length * length).fill(BOUNDARY)
  const targets = new Int32Array(names.length * length).fill(IGNORE)
  rows.forEach((row, i) => {
    ids.set(row.slice(0, -1), i * length)
    targets.set(row.slice(1), i * length)
  })
  return { ids, targets, length }
}

/** Endless batches of `size` names: all names in random order, then all again in another. Throws RangeError as
 *  `batchOf`. */
export function* batches(names: readonly string[], size: number, seed: number): Generator<Batch, never> {
  const random = seeded(seed)
  let queue: string[] = []
  for (;;) {
    while (queue.length < size) queue = [...queue, ...shuffled(names, random)]
    yield batchOf(queue.splice(0, size))
  }
}
