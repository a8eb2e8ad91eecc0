import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const stack = join(import.meta.dirname, '..', 'stack')

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
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}
