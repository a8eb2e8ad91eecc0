import * as tf from '@tensorflow/tfjs'
import type { Tensor } from '../frameworks'
import type { GPTConfig } from './gpt'

/**
 * MICROGPT, or MICROGPT_TENFOLD, in TensorFlow.js: an independent implementation to compare results and speed with.
 * Starts from a copy of the given parameters. Reads one sequence of a full context at a time.
 */
export function tfjsGPT(
  { vocabulary, context, width, heads, blocks }: GPTConfig,
  start: Map<string, Tensor>,
) {
  const variables = new Map(
    [...start].map(([name, p]) => [name, tf.variable(tf.tensor(p.data.slice(), [...p.shape]))]),
  )
  const weight = (name: string) => variables.get(`${name}.weight`) as tf.Tensor2D
  const times = (x: tf.Tensor, name: string) => tf.matMul(x as tf.Tensor2D, weight(name), false, true)
  const norm = (x: tf.Tensor) => tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5)))
  const mask = tf.tidy(() => tf.mul(tf.sub(1, tf.linalg.bandPart(tf.ones([context, context]), -1, 0)), -1e9))
  const split = (x: tf.Tensor) =>
    tf.transpose(tf.reshape(x, [context, heads, width / heads]), [1, 0, 2]) as tf.Tensor3D

  function logits(x: Int32Array): tf.Tensor2D {
    let stream: tf.Tensor = norm(tf.add(tf.gather(weight('wte'), tf.tensor1d(x, 'int32')), weight('wpe')))
    for (let b = 0; b < blocks; b++) {
      const [q, k, v] = tf.split(times(norm(stream), `blocks.${b}.attention.qkv`), 3, -1).map(split)
      const scores = tf.add(tf.mul(tf.matMul(q, k, false, true), (width / heads) ** -0.5), mask)
      const mixed = tf.reshape(tf.transpose(tf.matMul(tf.softmax(scores), v), [1, 0, 2]), [context, width])
      stream = tf.add(stream, times(mixed, `blocks.${b}.attention.out`))
      const hidden = tf.relu(times(norm(stream), `blocks.${b}.mlp.up`))
      stream = tf.add(stream, times(hidden, `blocks.${b}.mlp.down`))
    }
    return times(stream, 'head') as tf.Tensor2D
  }

  const loss = (x: Int32Array, y: Int32Array): tf.Scalar =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(y, 'int32'), vocabulary), logits(x)) as tf.Scalar

  return { variables, logits, loss }
}
