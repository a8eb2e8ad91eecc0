import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileKernels, KERNELS_FOLDER, MAX_BYTES } from './compile-kernels'

it('the compiled kernels are those of the source, in 4 KB at most; after a change run npm run kernels', async () => {
  const bytes = await compileKernels()
  const text = readFileSync(`${KERNELS_FOLDER}/kernel-bytes.ts`, 'utf8')
  expect(text).toContain(`'${Buffer.from(bytes).toString('base64')}'`)
  expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES)
})

it('refuses source that does not compile, with the compiler’s message', async () => {
  await expect(compileKernels('tests/packages/deck/missing.ts')).rejects.toThrow('missing.ts')
})
