import { readdirSync, readFileSync } from 'node:fs'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'

/** Folders whose files may import Vue (tests/conventions/rules/imports.ts); its rules take half the time of a run. */
const vueFolders = ['components', 'composables', 'layouts', 'routes', 'setup', 'packages/slidev-addon-web']
const vueFiles = ['**/*.vue', ...vueFolders.map((name) => `${name}/**`)]

/** Files that call a composable. */
const composableCallers = vueFolders
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(ts|vue)$/.test(file) && /= use[A-Z]\w*\(/.test(readFileSync(file, 'utf8')))

export default defineConfigWithVueTs(
  {
    ignores: [
      'node_modules',
      '**/dist',
      '**/assembly',
      'exports',
      'test-results',
      'public',
      '.slidev',
      'types/components.d.ts',
    ],
  },
  vue.configs['flat/recommended'].map((config) =>
    config.rules && !config.files ? { ...config, files: vueFiles } : config,
  ),
  vueTsConfigs.strict,
  a11y.configs['flat/recommended'],
  prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'A talk, a test and the PDF show the same thing: use a seeded generator.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Bounds are checked where they can fail; `!` says "known to be there".
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A label around its control, or one that names it by `for`: either will do.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // It sees no `for` that is computed. axe judges the finished page (tests/deck/slides.spec.ts).
      'vuejs-accessibility/form-control-has-label': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': [
        'error',
        { order: ['defineOptions', 'defineProps', 'defineEmits', 'defineSlots'] },
      ],
      'vue/multi-word-component-names': 'off', // layouts are named as Slidev names them
      'vue/no-undef-properties': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off', // an absent optional prop is undefined, as its type says
    },
  },
  {
    // Types take half the time of a run: they are for files that may forget the `.value` of a composable's ref.
    files: ['**/*.{ts,vue}'],
    ignores: composableCallers,
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: [
      'scripts/**',
      'tests/**',
      'bench/**',
      'packages/slidev-*/**',
      'packages/*/cli/**',
      '**/*.test.ts',
      // It is printed, and prints to the reader's terminal.
      'routes/handout/first-call.mjs',
    ],
    rules: { 'no-console': 'off' },
  },
)
