/**
 * What Slidev's client brings for every deck stays out of the build as long as nothing in this one uses it: whoever writes
 * v-motion into a slide has it again with the next build.
 */

export interface Stub {
  /** Whatever imports this … */
  module: RegExp
  /** … here; anywhere if it is left out … */
  from?: RegExp
  /** … gets this instead: a module's code. */
  code: string
  /** What in slides, components, layouts and pages would use it. */
  usagePattern: RegExp
}

/** Nothing would. */
const NEVER = /(?!)/
const emptyPlugin = 'export default { install() {} }'
const emptyDirective = (name: string) => `export const ${name} = () => ({ install() {} })`

export const stubs: readonly Stub[] = [
  { module: /^@shikijs\/vitepress-twoslash\/client$/, code: emptyPlugin, usagePattern: /twoslash/ },
  // Its first half is floating-vue's own: whatever floats brings it, below.
  {
    module: /vitepress-twoslash\/style\.css$|\/shiki-twoslash\.css$/,
    from: /styles\/index\.ts$/,
    code: '',
    usagePattern: /twoslash/,
  },
  {
    module: /^floating-vue$/,
    from: /\/(SlidesShow|SlideContainer)\.vue/,
    code: 'export const recomputeAllPoppers = () => {}',
    usagePattern: /twoslash|floating-vue/,
  },
  {
    module: /^floating-vue$/,
    from: /\/(DrawingControls|FormItem)\.vue/,
    code: "import '@shikijs/vitepress-twoslash/style.css'\nexport * from 'floating-vue'",
    usagePattern: /twoslash/,
  },
  { module: /\/modules\/v-mark$/, code: emptyDirective('createVMarkDirective'), usagePattern: /v-mark/ },
  {
    module: /\/modules\/v-motion$/,
    code: emptyDirective('createVMotionDirectives'),
    usagePattern: /v-motion/,
  },
  { module: /\/modules\/v-drag$/, code: emptyDirective('createVDragDirective'), usagePattern: /v-drag/i },
  { module: /\/DragControl\.vue$/, code: 'export default { render() {} }', usagePattern: /v-drag/i },
  // It needs a range read, and would have a whole YAML parser with it.
  {
    module: /^@slidev\/parser\/core$/,
    from: /\/logic\/utils\.ts$/,
    code: "export { parseRangeString } from '@slidev/parser/utils'",
    usagePattern: NEVER,
  },
  // Charts are drawn ahead (mermaid-renderer.ts); a build with one that is not is refused.
  {
    module: /^mermaid\/dist\//,
    from: /\/modules\/mermaid\.ts$/,
    code: 'export default { initialize() {} }',
    usagePattern: NEVER,
  },
  {
    module: /^markdown-it-github-alerts\/styles\//,
    code: '',
    usagePattern: /^> \[!/m,
  },
  // Code is coloured by shiki, which needs none of the theme's.
  { module: /\/prism\.css$/, from: /theme-default\/styles\/index\.ts$/, code: '', usagePattern: NEVER },
  { module: /\/katex\.css$/, from: /styles\/index\.ts$/, code: '', usagePattern: /\$\$/ },
  {
    module: /\/ContextMenu\.vue$/,
    code: 'export default { render() {} }',
    usagePattern: /^contextMenu: (true|build)/m,
  },
  {
    module: /\/logic\/contextMenu$/,
    from: /\/play\.vue/,
    code: 'export const onContextMenu = () => {}',
    usagePattern: /^contextMenu: (true|build)/m,
  },
]

/** What stands for a module where this one imports it, in a deck of this text; undefined = the module itself. */
export const stubFor = (module: string, importer: string, sources: string): Stub | undefined =>
  stubs.find(
    (u) => u.module.test(module) && (u.from?.test(importer) ?? true) && !u.usagePattern.test(sources),
  )
