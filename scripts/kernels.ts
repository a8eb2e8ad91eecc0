/** `npm run kernels`: compiles the kernels of llm-stack, and writes them where it reads them, unless they are
 *  too many bytes. */
import { writeFileSync } from 'node:fs'
import { KERNELS_FOLDER, MAX_BYTES, compileKernels } from './shared/compile-kernels'

const bytes = await compileKernels()
if (bytes.length > MAX_BYTES)
  throw new Error(`${bytes.length} bytes of WebAssembly, at most ${MAX_BYTES} are allowed`)
const text = `/** The compiled kernels, base64: \`npm run kernels\` writes them from \`assembly/\`. */
export const KERNEL_BYTES =
  '${Buffer.from(bytes).toString('base64')}'
`
writeFileSync(`${KERNELS_FOLDER}/kernel-bytes.ts`, text)
console.log(`${KERNELS_FOLDER}/kernel-bytes.ts: ${bytes.length} bytes of WebAssembly`)
