import { readdirSync, readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { virtualModule } from './packages/slidev-addon-web/vite/virtual-module.ts'
import { modelsFolder } from './scripts/model-files/models-folder.ts'

const folders = ['packages', 'data', 'components', 'composables', 'routes', 'scripts', 'setup', 'tests']
/** Tests that put something else in a module's place: the others have to be out of their reach. */
const alone = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => /vi\.(mock|hoisted|doMock)\(/.test(readFileSync(file, 'utf8')))

export default defineConfig({
  plugins: [
    vue(),
    virtualModule('virtual:notes', () => []),
    virtualModule('virtual:stage-time-line', () => ({})),
  ],
  resolve: { tsconfigPaths: true },
  define: {
    __ENDPOINT__: 'globalThis.__ENDPOINT__',
    __DECK_URL__: "(globalThis.__DECK_URL__ ?? '')",
    __CHAT_MODEL__: 'globalThis.__CHAT_MODEL__',
    __STAGE_SLOT__: 'globalThis.__STAGE_SLOT__',
    __STAGE_NARRATION__: 'globalThis.__STAGE_NARRATION__',
  },
  test: {
    env: { LLM_STACK_MODELS: modelsFolder() },
    // A busy machine is no fault: only what hangs ends here.
    testTimeout: 30_000,
    unstubGlobals: true,
    // Vitest leaves one core free by default, of two.
    maxWorkers: '100%',
    projects: [
      // In contexts of one process, which a browser's globals are put into once.
      { extends: true, test: { name: 'alone', include: alone, pool: 'vmForks' } },
      {
        extends: true,
        // What they import is read once for all: twice as fast.
        test: {
          name: 'together',
          include: folders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...alone, 'tests/oracles/**', '**/node_modules/**'],
          isolate: false,
        },
      },
      // A minute each: npm run test:oracles.
      { extends: true, test: { name: 'oracles', include: ['tests/oracles/*.test.ts'] } },
    ],
  },
})
