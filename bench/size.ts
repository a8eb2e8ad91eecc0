import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'esbuild'
import { build as buildPage, type Rollup } from 'vite'

const root = join(import.meta.dirname, '..')
const stack = join(root, 'stack')
const small = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length

/** Lines of a floor's code, its folders' too, tests left out, as `wc -l` counts them. */
export const lines = (floor: string): number =>
  readdirSync(join(stack, floor), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .map((file) => readFileSync(join(stack, floor, file), 'utf8').split('\n').length - 1)
    .reduce((sum, n) => sum + n, 0)

/** Bytes of everything both floors export, bundled, minified and gzipped. */
export async function gzipped(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * as theory from './theory'; export * as frameworks from './frameworks'`,
      resolveDir: stack,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return small(outputFiles[0].contents)
}

/** What other slides bring anyway: packages, parts of drawings, controls; and the published model. */
const shared = /^(vue|@vueuse|@slidev|comlink|d3-)|\/(kit|controls|shared|building|stories)(\/|$)/

/** What slides bring with them, gzipped: all that is theirs, once for a worker and once for a page without. */
async function slidesGzipped(floor: string, names: readonly string[]): Promise<number> {
  const { output } = (await buildPage({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [vue()],
    define: { __ENDPOINT__: '""' },
    build: {
      write: false,
      rollupOptions: {
        input: names.map((name) => join(root, `components/${floor}/${name}.vue`)),
        external: shared,
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput
  return total(output.map((file) => small(file.type === 'chunk' ? file.code : file.source)))
}
const total = (all: number[]): number => all.reduce((a, b) => a + b, 0)

/** Pretraining, tuning and alignment: the slides, the list of names, the recorded run; and the three stored stages. */
export async function namesGzipped(): Promise<{ code: number; stages: number }> {
  const stages = readdirSync(join(root, 'public/checkpoints')).map((file) =>
    small(readFileSync(join(root, 'public/checkpoints', file))),
  )
  const code = await slidesGzipped('models', ['Pretraining', 'FineTuning', 'Alignment'])
  return { code, stages: total(stages) }
}

/** The demos of floor 4, with the shop's cards; without word vectors and the published model, which floor 3 brings. */
export const applicationsGzipped = (): Promise<number> =>
  slidesGzipped('applications', [
    'SummariseForm',
    'ApiCall',
    'ApiStations',
    'ChatAnatomy',
    'PromptSheets',
    'RagLookup',
    'AgentLoop',
  ])
