import { fail } from '../theory'
import { Tensor } from './autograd'

/** A function with trainable parameters: call it, or ask for them. */
export interface Module<In extends unknown[] = never[]> {
  (...input: In): Tensor
  /** Each tensor once, however many names it has. */
  parameters(): Tensor[]
  /** By path, the first if there are several: 'blocks.0.attention.qkv.weight' → Tensor. */
  namedParameters(): Map<string, Tensor>
  /** Whether this is being trained (true at first) or used: dropout asks. */
  readonly training: boolean
  /** Sets `training` here and in every part. */
  train(on?: boolean): this
  /** `train(false)`. */
  eval(): this
}

type ModulePart = Tensor | Module | readonly ModulePart[] | undefined
type ModuleParts = Record<string, ModulePart>

/** Every tensor in a part, by path; a shared one as often as it is shared. */
function collectTensors(part: ModulePart, path: string): [string, Tensor][] {
  if (!part) return []
  if (part instanceof Tensor) return [[path, part]]
  const inside = 'namedParameters' in part ? part.namedParameters() : part.entries()
  return [...inside].flatMap(([name, inner]) => collectTensors(inner, `${path}.${name}`))
}

/** A module of its parts, which become its properties, and its forward pass. Throws RangeError if a name is taken. */
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
  // Defined, not assigned: a function has a `name` and a `length`, which may be parts.
  const properties = Object.getOwnPropertyDescriptors({ ...parts, ...methods })
  return Object.defineProperties((...input: I) => forward(...input), properties) as Module<I> & P
}
