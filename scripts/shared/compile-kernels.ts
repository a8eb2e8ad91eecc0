import asc from 'assemblyscript/asc'
import binaryen from 'binaryen'

/** Folder of the kernels. */
export const KERNELS_FOLDER = 'packages/llm-stack/frameworks/kernels'

/** Most bytes of the compiled kernels: Chromium before version 115 refuses to compile more at once on the
 *  main thread. */
export const MAX_BYTES = 4096

/** Binaryen's passes for one function after another, without those that copy a constant to every place where
 *  it is used: a vector's takes 18 bytes. */
const PASSES = [
  'simplify-globals',
  'dce',
  'remove-unused-names',
  'remove-unused-brs',
  'remove-unused-names',
  'optimize-instructions',
  'pick-load-signs',
  'code-pushing',
  'simplify-locals-nostructure',
  'vacuum',
  'reorder-locals',
  'remove-unused-brs',
  'coalesce-locals',
  'simplify-locals',
  'vacuum',
  'reorder-locals',
  'coalesce-locals',
  'reorder-locals',
  'vacuum',
  'code-folding',
  'merge-blocks',
  'remove-unused-brs',
  'remove-unused-names',
  'merge-blocks',
  'optimize-instructions',
  'rse',
  'vacuum',
  'duplicate-function-elimination',
  'remove-unused-module-elements',
]
/** Each time the passes find less to do. */
const ROUNDS = 3

/** Compiles AssemblyScript without optimising it. Throws Error with the compiler's messages. */
async function assemble(source: string): Promise<Uint8Array> {
  const options =
    '--outFile kernels.wasm --runtime stub --enable simd --noAssert -O0 --importMemory --noExportMemory'
  const files = new Map<string, string | Uint8Array>()
  const { error, stderr } = await asc.main([source, ...options.split(' ')], {
    writeFile: (name, content) => void files.set(name, content),
  })
  if (error) throw new Error(stderr.toString())
  return files.get('kernels.wasm') as Uint8Array
}

/** Compiles the kernels → the bytes of a WebAssembly module. source: path of the AssemblyScript. Throws Error
 *  with the compiler's messages. */
export async function compileKernels(source = `${KERNELS_FOLDER}/assembly/index.ts`): Promise<Uint8Array> {
  const module = binaryen.readBinary(await assemble(source))
  module.setFeatures(binaryen.Features.All)
  binaryen.setOptimizeLevel(3)
  binaryen.setShrinkLevel(2)
  for (let round = 0; round < ROUNDS; round++) module.runPasses(PASSES)
  return module.emitBinary()
}
