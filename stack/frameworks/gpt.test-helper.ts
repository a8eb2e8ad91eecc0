import { add, Block, Embedding, Linear, module, relu, rmsNorm, RMSNorm } from '.'
import type { Numbers } from '../theory'

export interface Size {
  vocabulary: number
  context: number
  width: number
  heads: number
  blocks: number
}

/** The character GPT of Karpathy's microgpt (2026): RMS norm without gain, no biases, ReLU; 4,192 parameters. */
export const MICRO: Size = { vocabulary: 27, context: 16, width: 16, heads: 4, blocks: 1 }
/** About ten times as large: 41,200 parameters. */
export const TENFOLD: Size = { vocabulary: 27, context: 16, width: 40, heads: 4, blocks: 2 }

/** ids [n], up to one context, or whole contexts one after another → logits [sequences, length, vocabulary]. */
export function GPT({ vocabulary, context, width, heads, blocks: count }: Size) {
  const std = 0.08
  const norm = (w: number) => RMSNorm(w, { affine: false })
  const wte = Embedding(vocabulary, width, { std })
  const wpe = Embedding(context, width, { std })
  const blocks = Array.from({ length: count }, () =>
    Block(width, { heads, bias: false, std, norm, activation: relu }),
  )
  const head = Linear(width, vocabulary, { bias: false, std })
  const positions = new Map<number, Int32Array>()
  return module({ wte, wpe, blocks, head }, (ids: Numbers) => {
    const length = Math.min(ids.length, context)
    if (!positions.has(ids.length))
      positions.set(
        ids.length,
        Int32Array.from({ length: ids.length }, (_, i) => i % length),
      )
    let x = rmsNorm(add(wte(ids, length), wpe(positions.get(ids.length)!, length)))
    for (const block of blocks) x = block(x)
    return head(x)
  })
}
