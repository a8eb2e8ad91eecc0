import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build, transform } from 'esbuild'
import { format } from 'prettier'
import { build as buildPage, type Rollup } from 'vite'

const root = join(import.meta.dirname, '..')
const stack = join(root, 'packages/llm-stack')
const gzipSize = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length

/**
 * Lines of code in a folder of llm-stack, without tests, blank lines, comments and types, which are documented member by
 * member. Printed 200 columns wide, so that the length of names does not count.
 */
export async function lineCount(floor: string): Promise<number> {
  let lines = 0
  for (const file of readdirSync(join(stack, floor), { encoding: 'utf8', recursive: true })) {
    // AssemblyScript has decorators that no other compiler of TypeScript reads.
    if (!file.endsWith('.ts') || file.includes('.test') || file.includes('assembly/')) continue
    const source = readFileSync(join(stack, floor, file), 'utf8')
    // Types and comments go with the white space.
    const { code } = await transform(source, { loader: 'ts', minifyWhitespace: true })
    const printed = await format(code, { parser: 'babel', printWidth: 200, objectWrap: 'collapse' })
    lines += printed.split('\n').filter((line) => line.trim()).length
  }
  return lines
}

/** Bytes of all that theory and frameworks export, bundled, minified and gzipped. */
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

/** Not counted, because other slides load it too: packages, parts of drawings, controls, the published model. */
const EXTERNAL =
  /^(vue|virtual:|@vueuse|@slidev|slidev-addon-|comlink|d3-)|\/(kit|controls|shared|building|stories)(\/|$)/

/** Bytes of components with all they import except EXTERNAL, bundled and gzipped, their workers included. */
async function componentsSize(floor: string, names: readonly string[]): Promise<number> {
  const { output } = (await buildPage({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [vue()],
    resolve: { tsconfigPaths: true },
    define: { __ENDPOINT__: '""', __CHAT_MODEL__: 'undefined' },
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

/** Bytes of the slides on pretraining, fine-tuning and alignment, gzipped: `code` with names and recordings, and the
 *  stored models of the three `stages`. */
export async function namesDemoSize(): Promise<{ code: number; stages: number }> {
  const stages = readdirSync(join(root, 'public/checkpoints')).map((file) =>
    gzipSize(readFileSync(join(root, 'public/checkpoints', file))),
  )
  const code = await componentsSize('models', ['Pretraining', 'FineTuning', 'Alignment'])
  return { code, stages: total(stages) }
}

/** Bytes of the demos of floor 4 with the shop's cards, gzipped; without word vectors and the published model, which
 *  floor 3 loads. */
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
