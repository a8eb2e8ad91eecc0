/** Vitest for StrykerJS: one project, with the tests of the mutated folder alone. */
import { basename, dirname } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { virtualModule } from '../../packages/slidev-addon-web/vite/virtual-module.ts'
import { modelsFolder } from '../../scripts/model-files/models-folder.ts'
import { fileErrorReporter } from './file-error-reporter'
import { TEST_FOLDERS } from './test-folders'

/** Runs the tests beside the mutated file first: they are the likeliest to fail, and the first failure ends the run. */
class NearestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]) {
    const [mutated = ''] = [this.ctx.config.related ?? []].flat()
    const distance = ({ moduleId }: TestSpecification) =>
      moduleId === mutated.replace(/\.ts$/, '.test.ts') ? 0 : dirname(moduleId) === dirname(mutated) ? 1 : 2
    return specifications.sort(
      (a, b) => distance(a) - distance(b) || basename(a.moduleId).localeCompare(basename(b.moduleId)),
    )
  }
}

const include = process.env[TEST_FOLDERS]!.split(',').map((folder) => `${folder}/**/*.test.ts`)

export default defineConfig({
  plugins: [vue(), virtualModule('virtual:notes', () => [])],
  resolve: { tsconfigPaths: true },
  define: {
    __ENDPOINT__: 'globalThis.__ENDPOINT__',
    __DECK_URL__: "(globalThis.__DECK_URL__ ?? '')",
    __CHAT_MODEL__: 'globalThis.__CHAT_MODEL__',
    __STAGE_SLOT__: 'globalThis.__STAGE_SLOT__',
  },
  test: {
    env: { LLM_STACK_MODELS: modelsFolder() },
    include,
    testTimeout: 30_000,
    sequence: { sequencer: NearestFirst },
    reporters: [fileErrorReporter],
  },
})
