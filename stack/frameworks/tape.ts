import { fail } from '../theory'
import type { Op } from './op'
import type { Tensor } from './tensor'

/**
 * The tape: the order in which a loss was computed. `backward` walks it from the end. The next forward pass, which
 * nearly always does the same operations on the same parameters, then runs along it again and computes into the
 * tensors already there, so that steady training creates no objects at all. An operation that does not match is
 * computed into fresh tensors and the tape is written anew: slower, never wrong.
 */
let tape: Tensor[] = []
let cursor = 0
/** Tapes of different shapes or models, newest first. */
const tapes: Tensor[][] = []
const KEPT = 32

/** Leaf data (a batch) may be exchanged for other data of its shape; everything else must be the very same. */
function interchangeable(old: Tensor, now: Tensor): boolean {
  if (old === now) return true
  if (old.op || now.op || old.requiresGrad || now.requiresGrad) return false
  return old.shape.length === now.shape.length && old.shape.every((n, axis) => n === now.shape[axis])
}

// prettier-ignore
function fits(out: Tensor, op: Op, a: Tensor, b: Tensor | undefined, c: Tensor | undefined, ids: number, n: number, m: number): boolean {
  if (out.op !== op || out.n !== n || out.m !== m || out.ids.length !== ids) return false
  const { inputs } = out
  if (inputs.length !== (c ? 3 : b ? 2 : 1) || !interchangeable(inputs[0], a)) return false
  if ((b && !interchangeable(inputs[1], b)) || (c && !interchangeable(inputs[2], c))) return false
  return out.requiresGrad === (a.requiresGrad || !!b?.requiresGrad || !!c?.requiresGrad)
}

/** The tensor to compute into if the tape has this operation next, else undefined. */
// prettier-ignore
export function replay(op: Op, a: Tensor, b: Tensor | undefined, c: Tensor | undefined, ids: number, n: number, m: number): Tensor | undefined {
  if (cursor === 0)
    for (let i = 0; i < tapes.length; i++)
      if (fits(tapes[i][0], op, a, b, c, ids, n, m)) {
        tape = tapes[i]
        break
      }
  if (cursor >= tape.length || !fits(tape[cursor], op, a, b, c, ids, n, m)) return undefined
  const out = tape[cursor++]
  out.inputs[0] = a
  if (b) out.inputs[1] = b
  if (c) out.inputs[2] = c
  return out
}

/** Everything computed on the way to `end`, in order of execution. */
function graph(end: Tensor): Tensor[] {
  const found = new Set<Tensor>([end])
  for (const out of found) for (const input of out.inputs) if (input.op) found.add(input)
  return [...found].sort((a, b) => a.time - b.time)
}

/** Throws RangeError naming the first operation on the way to `end` whose output is not finite. */
export function blame(end: Tensor): never {
  for (const out of graph(end)) {
    if (out.op && out.data.every(Number.isFinite)) continue
    const from = out.inputs.map((input) => `[${input.shape.join(', ')}]`).join(' and ')
    fail(
      out.op?.name ?? 'tensor',
      `NaN or infinity in output [${out.shape.join(', ')}]${from && ` from ${from}`}`,
    )
  }
  return fail('blame', 'every value is finite')
}

/** See Tensor.backward. */
export function backward(loss: Tensor): void {
  if (loss.data.length !== 1) fail('backward', `needs one number, got [${loss.shape.join(', ')}]`)
  if (!Number.isFinite(loss.data[0])) blame(loss)
  if (!loss.op || !loss.requiresGrad) fail('backward', 'the result [1] depends on no parameter')
  if (cursor !== tape.length || tape[cursor - 1] !== loss) {
    tape = graph(loss)
    tapes.unshift(tape)
    if (tapes.length > KEPT) tapes.pop()
  }
  cursor = 0
  for (let i = 0; i < tape.length; i++) if (!tape[i].op!.view) tape[i].grad.fill(0)
  loss.grad[0] = 1
  for (let i = tape.length - 1; i >= 0; i--) if (tape[i].requiresGrad) tape[i].op!.backward(tape[i])
}
