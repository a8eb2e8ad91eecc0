/**
 * What Slidev's client brings for every deck stays out of the build as long as nothing in this one uses it: whoever writes
 * v-motion into a slide has it again with the next build.
 */

export interface Unused {
  /** Whatever imports this … */
  module: RegExp
  /** … here; anywhere if it is left out … */
  from?: RegExp
  /** … gets this instead: a module's code. */
  instead: string
  /** What in slides, components, layouts and pages would use it. */
  sign: RegExp
}

/** Nothing would. */
const NONE = /(?!)/
const nothing = 'export default { install() {} }'
const directive = (name: string) => `export const ${name} = () => ({ install() {} })`

export const unused: readonly Unused[] = [
  { module: /^@shikijs\/vitepress-twoslash\/client$/, instead: nothing, sign: /twoslash/ },
  // Its first half is floating-vue's own: whatever floats brings it, below.
  {
    module: /vitepress-twoslash\/style\.css$|\/shiki-twoslash\.css$/,
    from: /styles\/index\.ts$/,
    instead: '',
    sign: /twoslash/,
  },
  {
    module: /^floating-vue$/,
    from: /\/(SlidesShow|SlideContainer)\.vue/,
    instead: 'export const recomputeAllPoppers = () => {}',
    sign: /twoslash|floating-vue/,
  },
  {
    module: /^floating-vue$/,
    from: /\/(DrawingControls|FormItem)\.vue/,
    instead: "import '@shikijs/vitepress-twoslash/style.css'\nexport * from 'floating-vue'",
    sign: /twoslash/,
  },
  { module: /\/modules\/v-mark$/, instead: directive('createVMarkDirective'), sign: /v-mark/ },
  { module: /\/modules\/v-motion$/, instead: directive('createVMotionDirectives'), sign: /v-motion/ },
  { module: /\/modules\/v-drag$/, instead: directive('createVDragDirective'), sign: /v-drag/i },
  { module: /\/DragControl\.vue$/, instead: 'export default { render() {} }', sign: /v-drag/i },
  // It needs a range read, and would have a whole YAML parser with it.
  {
    module: /^@slidev\/parser\/core$/,
    from: /\/logic\/utils\.ts$/,
    instead: "export { parseRangeString } from '@slidev/parser/utils'",
    sign: NONE,
  },
  // Charts are drawn ahead (mermaid-renderer.ts); a build with one that is not is refused.
  {
    module: /^mermaid\/dist\//,
    from: /\/modules\/mermaid\.ts$/,
    instead: 'export default { initialize() {} }',
    sign: NONE,
  },
  {
    module: /^markdown-it-github-alerts\/styles\//,
    instead: '',
    sign: /^> \[!/m,
  },
  // Code is coloured by shiki, which needs none of the theme's.
  { module: /\/prism\.css$/, from: /theme-default\/styles\/index\.ts$/, instead: '', sign: NONE },
  { module: /\/katex\.css$/, from: /styles\/index\.ts$/, instead: '', sign: /\$\$/ },
  {
    module: /\/ContextMenu\.vue$/,
    instead: 'export default { render() {} }',
    sign: /^contextMenu: (true|build)/m,
  },
  {
    module: /\/logic\/contextMenu$/,
    from: /\/play\.vue/,
    instead: 'export const onContextMenu = () => {}',
    sign: /^contextMenu: (true|build)/m,
  },
]

/** What stands for a module where this one imports it, in a deck of this text; undefined = the module itself. */
export const standIn = (module: string, importer: string, deck: string): Unused | undefined =>
  unused.find((u) => u.module.test(module) && (u.from?.test(importer) ?? true) && !u.sign.test(deck))
