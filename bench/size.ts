import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'esbuild'
import { build as buildPage, type Rollup } from 'vite'

const root = join(import.meta.dirname, '..')
const stack = join(root, 'stack')
const gzipSize = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length

/** Lines of a floor's code, its folders' too, tests left out, as `wc -l` counts them. */
export const lineCount = (floor: string): number =>
  readdirSync(join(stack, floor), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .map((file) => readFileSync(join(stack, floor, file), 'utf8').split('\n').length - 1)
    .reduce((sum, n) => sum + n, 0)

/** Bytes of everything both floors export, bundled, minified and gzipped. */
export async function bundleSize(): Promise<number> {
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
  return gzipSize(outputFiles[0].contents)
}

/** What other slides bring anyway: packages, parts of drawings, controls; and the published model. */
const EXTERNAL = /^(vue|@vueuse|@slidev|comlink|d3-)|\/(kit|controls|shared|building|stories)(\/|$)/

/** What slides bring with them, gzipped: all that is theirs, once for a worker and once for a page without. */
async function componentsSize(floor: string, names: readonly string[]): Promise<number> {
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
        external: EXTERNAL,
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput
  return total(output.map((file) => gzipSize(file.type === 'chunk' ? file.code : file.source)))
}
const total = (all: number[]): number => all.reduce((a, b) => a + b, 0)

/** Pretraining, tuning and alignment: the slides, the list of names, the recorded run; and the three stored stages. */
export async function namesDemoSize(): Promise<{ code: number; stages: number }> {
  const stages = readdirSync(join(root, 'public/checkpoints')).map((file) =>
    gzipSize(readFileSync(join(root, 'public/checkpoints', file))),
  )
  const code = await componentsSize('models', ['Pretraining', 'FineTuning', 'Alignment'])
  return { code, stages: total(stages) }
}

/** The demos of floor 4, with the shop's cards; without word vectors and the published model, which floor 3 brings. */
export const applicationsDemoSize = (): Promise<number> =>
  componentsSize('applications', [
    'SummariseForm',
    'ApiCall',
    'ApiStations',
    'ChatAnatomy',
    'PromptAssembly',
    'RagLookup',
    'AgentLoop',
  ])
