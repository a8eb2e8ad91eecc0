import { expect, it } from 'vitest'
import { virtualModule } from './virtual-module'

it('resolves and loads its own id only, and exports the value as JSON', async () => {
  const plugin = virtualModule('virtual:n', async () => ({ n: [1, 2] })) as unknown as {
    resolveId: (id: string) => string | undefined
    load: (id: string) => Promise<string | undefined>
  }
  const id = plugin.resolveId('virtual:n')!
  expect(id).toMatch(/^\0/)
  expect(plugin.resolveId('vue')).toBeUndefined()
  expect(await plugin.load('vue')).toBeUndefined()
  expect(await plugin.load(id)).toBe('export default {"n":[1,2]}')
})
