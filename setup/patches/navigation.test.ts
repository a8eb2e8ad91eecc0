import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { applyPatch, navigationPatch, MODULE_PATCHES } from './navigation'

const FILES = ['vue-router/dist/vue-router.js', '@slidev/client/builtin/ShikiMagicMove.vue']
const modulePath = (file: string) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url))

it.each(FILES)('patches %s, as installed', (file) => {
  const { transform } = navigationPatch as {
    transform: (code: string, id: string) => { code: string } | undefined
  }
  const [code, path] = [readFileSync(modulePath(file), 'utf8'), modulePath(file)]
  const { changes } = MODULE_PATCHES.find(({ module }) => module.test(path))!
  const patched = transform(code, path)!.code
  for (const [, to] of changes) expect(patched).toContain(to)
  expect(transform(code, path.replace('/dist/', '/src/').replace('Shiki', 'Other'))).toBeUndefined()
})
it('throws for source that has changed', () =>
  expect(() => applyPatch('', MODULE_PATCHES[0])).toThrow('navigation.ts'))
