import { fail } from '../theory'
import type { Op } from './op'
import type { Tensor } from './tensor'

/** The order in which a loss was computed. `backward` walks it from the end. The next forward pass nearly always does
 *  the same operations on the same parameters; it runs along the tape and computes into the tensors already there, so
 *  that steady training creates no objects. Any other operation gets fresh tensors: slower, never wrong. */
let tape: readonly Tensor[] = []
let cursor = 0
/** Tapes whose loss has been through `backward`, free to be run along again: newest first, at most 32. */
const free: (readonly Tensor[])[] = []
const NONE = tape

type Maybe = Tensor | undefined
const shapeOf = (t: Tensor): string => `[${t.shape.join(', ')}]`

/** Leaf data (a batch) may be exchanged for other data of its shape; everything else must be the very same. */
function matches(old: Maybe, now: Maybe): boolean {
  if (old === now) return true
  if (!old || !now || old.op || now.op || old.requiresGrad || now.requiresGrad) return false
  return old.shape.length === now.shape.length && old.shape.every((n, axis) => n === now.shape[axis])
}

// prettier-ignore
function fits(out: Tensor, op: Op, a: Tensor, b: Maybe, c: Maybe, ids: number, n: number, m: number): boolean {
  const { inputs } = out
  return out.op === op && out.n === n && out.m === m && out.ids.length === ids &&
    matches(inputs[0], a) && matches(inputs[1], b) && matches(inputs[2], c) &&
    out.requiresGrad === (a.requiresGrad || !!b?.requiresGrad || !!c?.requiresGrad)
}

/** The tensor to compute into if the tape has this operation next, else undefined. */
// prettier-ignore
export function replay(op: Op, a: Tensor, b: Maybe, c: Maybe, ids: number, n: number, m: number): Maybe {
  for (let i = 0; tape === NONE && i < free.length; i++)
    if (fits(free[i][0], op, a, b, c, ids, n, m)) tape = free.splice(i, 1)[0]
  if (cursor >= tape.length || !fits(tape[cursor], op, a, b, c, ids, n, m)) return undefined
  const out = tape[cursor++]
  out.inputs[0] = a
  if (b) out.inputs[1] = b
  if (c) out.inputs[2] = c
  return out
}

/** Everything computed on the way to `end`, in order of execution. */
function graph(end: Tensor): Tensor[] {
  const found = new Set([end])
  for (const out of found) for (const input of out.inputs) if (input.op) found.add(input)
  return [...found].sort((a, b) => a.time - b.time)
}

/** Throws RangeError naming the first operation on the way to `end` whose output is not finite. */
export function blame(end: Tensor): never {
  const culprit = graph(end).find((out) => !out.data.every(Number.isFinite)) ?? end
  const from = culprit.inputs.map(shapeOf).join(' and ')
  return fail(culprit.op?.name ?? 'tensor', `NaN or infinity in output ${shapeOf(culprit)} from ${from}`)
}

/** See Tensor.backward. */
export function backward(loss: Tensor): void {
  if (loss.data.length !== 1) fail('backward', `needs one number, got ${shapeOf(loss)}`)
  if (!Number.isFinite(loss.data[0])) blame(loss)
  if (!loss.op || !loss.requiresGrad) fail('backward', 'the result [1] depends on no parameter')
  const done = cursor === tape.length && tape[cursor - 1] === loss ? tape : graph(loss)
  tape = NONE
  cursor = 0
  free.unshift(done)
  if (free.length > 32) free.pop()
  for (let i = 0; i < done.length; i++) if (!done[i].op!.view) done[i].grad.fill(0)
  loss.grad[0] = 1
  for (let i = done.length - 1; i >= 0; i--) if (done[i].requiresGrad) done[i].op!.backward(done[i])
}
