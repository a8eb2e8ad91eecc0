import * as nn from '../frameworks'
import { GPT, type GPTConfig } from './gpt'

/** Sizes of a Llama. */
export interface LlamaConfig extends GPTConfig {
  /** Width of the hidden layer of an MLP. */
  hidden: number
  /** Heads of keys and values, which the heads of the queries share; divides them. */
  kvHeads: number
}

/** The Llama architecture, to train: a GPT with RMS norm, SwiGLU, rotary positions and grouped queries, without biases, its
 *  head tied to the token embedding → LanguageModel. Throws RangeError as `GPT`. Touvron et al. 2023. `Decoder` reads with
 *  trained weights. */
export const Llama = (size: LlamaConfig & { std?: number }) =>
  GPT({ ...size, norm: nn.RMSNorm, activation: nn.silu, gated: true, rotary: true, bias: false, tied: true })
export type Llama = ReturnType<typeof Llama>
