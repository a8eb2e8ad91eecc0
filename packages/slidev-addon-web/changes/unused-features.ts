/** Features of Slidev that come with every deck; they are left out of one whose sources do not mention them. */
import type { ChangeGroup, Substitution } from './change'

const client = (file: string, specifier: string, code: string): Substitution => ({
  kind: 'substitution',
  package: '@slidev/client',
  file,
  specifier,
  by: { code },
})
const upstream = 'An import only where Slidev’s parser has found the feature in a slide, as for Monaco.'
const emptyDirective = (name: string) => `export const ${name} = () => ({ install() {} })`
const NO_POPPERS = 'export const recomputeAllPoppers = () => {}'
const NO_COMPONENT = 'export default { render() {} }'
/** Drawing controls and settings have menus, whose styles begin the style sheet of Twoslash. */
const STYLED_MENUS = "import '@shikijs/vitepress-twoslash/style.css'\nexport * from 'floating-vue'"

const unused = (name: string, pattern: RegExp, changes: Substitution[]): ChangeGroup => ({
  name,
  purpose: 'light',
  why: 'It loads before the first slide of every deck.',
  upstream,
  isUsed: ({ text }) => pattern.test(text),
  changes,
})

/** One group for each feature. */
export const unusedFeatures: readonly ChangeGroup[] = [
  // floating-vue comes with Twoslash, and registers its tooltips and menus for every slide.
  unused('twoslash', /twoslash(?!-container)|floating-vue|(?<![\w-])v-?(tooltip|menu|dropdown)\b/i, [
    client('setup/main.ts', '@shikijs/vitepress-twoslash/client', 'export default { install() {} }'),
    client('styles/index.ts', '@shikijs/vitepress-twoslash/style.css', ''),
    client('styles/index.ts', './shiki-twoslash.css', ''),
    client('internals/SlidesShow.vue', 'floating-vue', NO_POPPERS),
    client('internals/SlideContainer.vue', 'floating-vue', NO_POPPERS),
    client('internals/DrawingControls.vue', 'floating-vue', STYLED_MENUS),
    client('internals/FormItem.vue', 'floating-vue', STYLED_MENUS),
  ]),
  unused('v-mark', /(?<![\w-])v-?mark/i, [
    client('setup/main.ts', '../modules/v-mark', emptyDirective('createVMarkDirective')),
  ]),
  unused('v-motion', /(?<![\w-])v-?motion|vueuse\/motion/i, [
    client('setup/main.ts', '../modules/v-motion', emptyDirective('createVMotionDirectives')),
  ]),
  unused('v-drag', /(?<![\w-])v-?drag/i, [
    client('setup/main.ts', '../modules/v-drag', emptyDirective('createVDragDirective')),
    client('internals/SlidesShow.vue', './DragControl.vue', NO_COMPONENT),
  ]),
  unused('github-alerts', /^\s*> ?\[!|markdown-alert/m, [
    client('styles/index.ts', 'markdown-it-github-alerts/styles/github-colors-light.css', ''),
    client('styles/index.ts', 'markdown-it-github-alerts/styles/github-colors-dark-media.css', ''),
    client('styles/index.ts', 'markdown-it-github-alerts/styles/github-base.css', ''),
  ]),
  {
    ...unused('context-menu', /contextMenu/, [
      client('internals/Controls.vue', './ContextMenu.vue', NO_COMPONENT),
      client('pages/presenter.vue', '../internals/ContextMenu.vue', NO_COMPONENT),
      client('pages/play.vue', '../logic/contextMenu', 'export const onContextMenu = () => {}'),
    ]),
    // Slidev shows it unless the deck says no; 'dev' is for the dev server alone.
    isUsed: ({ config }) => config.contextMenu !== false && config.contextMenu !== 'dev',
  },
]

/** Slidev's default theme still styles code for Prism, which Shiki has replaced. */
export const prismStyles: ChangeGroup = {
  name: 'prism-styles',
  purpose: 'light',
  why: 'Two kilobytes of styles load before the first slide, for a highlighter that Slidev no longer has.',
  upstream: 'The default theme without them.',
  isOptional: true,
  changes: [
    {
      kind: 'substitution',
      package: '@slidev/theme-default',
      file: 'styles/index.ts',
      specifier: './prism.css',
      by: { code: '' },
    },
  ],
}

/** A range of slides is parsed without the whole parser, which brings one of YAML. */
export const rangeParser: ChangeGroup = {
  name: 'range-parser',
  purpose: 'light',
  why: 'The page needs parseRangeString alone, and loads a parser of YAML with it.',
  upstream: 'An import from @slidev/parser/utils.',
  changes: [
    client(
      'logic/utils.ts',
      '@slidev/parser/core',
      "export { parseRangeString } from '@slidev/parser/utils'",
    ),
  ],
}
