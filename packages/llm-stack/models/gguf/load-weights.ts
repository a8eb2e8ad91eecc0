import { formatShape, loadMatrix, unpackBlocks, type KernelMemory, type WeightMatrix } from '../../frameworks'
import { assertFinite, fail } from '../../theory'
import type { GgufFile } from './gguf-file'

/** Shapes of the tensors that a model is made of, by name. */
export type TensorShapes = Readonly<Record<string, readonly number[]>>

/** Tensors of a model in a kernel memory. */
export interface LoadedWeights {
  /** Matrices [rows, columns]. */
  matrix(name: string): WeightMatrix
  /** Pointers to vectors. */
  vector(name: string): number
}

/** Loads the tensors of a model as they arrive: matrices [rows, columns] as `loadMatrix`, vectors [n] as 32-bit floats.
 *  Throws RangeError before anything is allocated if a tensor is missing, has another shape, or is none of the model's;
 *  later if the file is cut short, has a number that is not finite, or if there is no room. */
export async function loadWeights(
  file: GgufFile,
  shapes: TensorShapes,
  memory: KernelMemory,
  unpack = false,
): Promise<LoadedWeights> {
  for (const [name, shape] of Object.entries(shapes)) file.header.tensor(name, shape)
  const other = file.header.tensors.find(({ name }) => !Object.hasOwn(shapes, name))
  if (other)
    fail('loadWeights', `tensor '${other.name}' ${formatShape(other.shape)} is none of this architecture`)
  const matrices = new Map<string, WeightMatrix>()
  const vectors = new Map<string, number>()
  for await (const { tensor, bytes } of file.load()) {
    const { name, shape, format } = tensor
    if (shape.length > 1) matrices.set(name, loadMatrix(memory, format, shape, bytes, unpack))
    else {
      const numbers = unpackBlocks(format, bytes)
      assertFinite(`loadWeights, ${name}`, numbers)
      vectors.set(name, memory.allocateFloats(numbers))
    }
  }
  return { matrix: (name) => matrices.get(name)!, vector: (name) => vectors.get(name)! }
}
