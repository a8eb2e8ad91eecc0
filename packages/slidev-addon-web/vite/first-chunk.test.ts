import type { Plugin, Rollup } from 'vite'
import { expect, it } from 'vitest'
import { firstChunk } from './first-chunk'

type ChunkOf = (id: string, meta: { getModuleInfo: (id: string) => Rollup.ModuleInfo | null }) => unknown
const output = (manualChunks?: unknown) => ({ build: { rollupOptions: { output: { manualChunks } } } })

const IMPORTS: Readonly<Record<string, string[]>> = {
  'index.html': ['/deck/main.ts'],
  '/deck/main.ts': ['/vue.js'],
  '/deck/slides.md__slidev_1.md': ['/Drawing.vue'],
  '/deck/slides.md__slidev_2.md': ['/chart.js'],
}
const getModuleInfo = (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) as unknown as Rollup.ModuleInfo

/** The function that decides on chunks, of a deck whose configuration has `config` by then. */
function chunksOf(config: object): ChunkOf {
  const plugin = firstChunk() as Plugin & {
    config: (config: object) => ReturnType<typeof output>
    moduleParsed: (module: { id: string; isEntry: boolean }) => void
  }
  const { manualChunks } = plugin.config(config).build.rollupOptions.output
  for (const id of Object.keys(IMPORTS)) plugin.moduleParsed({ id, isEntry: id === 'index.html' })
  return manualChunks as ChunkOf
}

it('has what the entry and the first slide import in one chunk', () => {
  const chunks = chunksOf({})
  const first = [...Object.keys(IMPORTS), '/vue.js', '/Drawing.vue', '/chart.js'].filter(
    (id) => chunks(id, { getModuleInfo }) === 'first',
  )
  expect(first).toEqual([
    'index.html',
    '/deck/main.ts',
    '/deck/slides.md__slidev_1.md',
    '/vue.js',
    '/Drawing.vue',
  ])
  expect(chunks('/chart.js', { getModuleInfo })).toBeUndefined()
})

it('leaves all other modules to the groups of Slidev or of the deck', () => {
  const chunks = chunksOf(output((id: string) => (id.endsWith('.js') ? `modules${id}` : undefined)))
  expect(['/vue.js', '/chart.js', '/other.ts'].map((id) => chunks(id, { getModuleInfo }))).toEqual([
    'first',
    'modules/chart.js',
    undefined,
  ])
})

it('takes no notice of groups that are no function', () =>
  expect(chunksOf(output({ charts: ['/chart.js'] }))('/chart.js', { getModuleInfo })).toBeUndefined())
