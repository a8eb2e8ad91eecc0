import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { applyPatch, navigationPatch, MODULE_PATCHES } from './navigation'

const FILES = ['vue-router/dist/vue-router.js', '@slidev/client/builtin/ShikiMagicMove.vue']
const modulePath = (file: string) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url))

it.each(FILES)('%s is rewritten, and is what it rewrites', (file) => {
  const { transform } = navigationPatch as {
    transform: (code: string, id: string) => { code: string } | undefined
  }
  const [code, path] = [readFileSync(modulePath(file), 'utf8'), modulePath(file)]
  const { changes } = MODULE_PATCHES.find(({ module }) => module.test(path))!
  const found = transform(code, path)!.code
  for (const [, to] of changes) expect(found).toContain(to)
  expect(transform(code, path.replace('/dist/', '/src/').replace('Shiki', 'Other'))).toBeUndefined()
})
it('a router that is written in another way is told', () =>
  expect(() => applyPatch('', MODULE_PATCHES[0])).toThrow('navigation.ts'))
