import { fail } from '../theory'
import { Tensor } from './autograd'

/** A layer or model: a function to a tensor, with trainable parameters. */
export interface Module<In extends unknown[] = never[]> {
  (...input: In): Tensor
  /** Every parameter, a shared one once. */
  parameters(): Tensor[]
  /** Every parameter by path, 'blocks.0.attention.qkv.weight'; a shared one by its first path. */
  namedParameters(): Map<string, Tensor>
  /** Training mode (initially true), which switches dropout on. */
  readonly training: boolean
  /** Sets training mode here and in every part. */
  train(on?: boolean): this
  /** `train(false)`. */
  eval(): this
}

type ModulePart = Tensor | Module | readonly ModulePart[] | undefined
type ModuleParts = Record<string, ModulePart>

/** Every tensor in a part with its path; a shared one once for each path. */
function collectTensors(part: ModulePart, path: string): [string, Tensor][] {
  if (!part) return []
  if (part instanceof Tensor) return [[path, part]]
  const inside = 'namedParameters' in part ? part.namedParameters() : part.entries()
  return [...inside].flatMap(([name, inner]) => collectTensors(inner, `${path}.${name}`))
}

/** A module from its parts, which become its properties, and its forward pass, [any] → [any]. Throws RangeError for a
 *  part with the name of a method. */
export function module<I extends unknown[], P extends ModuleParts>(
  parts: P,
  forward: (...input: I) => Tensor,
): Module<I> & P {
  const methods = {
    namedParameters() {
      const found = new Map<Tensor, string>()
      for (const [name, part] of Object.entries(parts))
        for (const [path, tensor] of collectTensors(part, name))
          if (!found.has(tensor)) found.set(tensor, path)
      return new Map(Array.from(found, ([tensor, path]) => [path, tensor]))
    },
    parameters: (): Tensor[] => [...methods.namedParameters().values()],
    training: true,
    train(on = true) {
      this.training = on
      const inside = Object.values<unknown>(parts).flat(Infinity) as ModulePart[]
      for (const part of inside) if (typeof part === 'function') part.train(on)
      return this
    },
    eval() {
      return this.train(false)
    },
  }
  const taken = Object.keys(methods).find((name) => name in parts)
  if (taken) fail('module', `a part cannot be called '${taken}'`)
  // Defined, not assigned: a function's own `name` and `length` cannot be assigned, and may be names of parts.
  const properties = Object.getOwnPropertyDescriptors({ ...parts, ...methods })
  return Object.defineProperties((...input: I) => forward(...input), properties) as Module<I> & P
}
