/**
 * Stubs for modules that Slidev's client imports for every deck and this one does not use. A stub applies only as long as no
 * source matches its `usagePattern`: once a slide contains v-motion, the next build has that module again.
 */

/** Replaces one module in the build. */
export interface Stub {
  /** Matches the import specifier. */
  module: RegExp
  /** Matches the path of the importing module; absent = any. */
  from?: RegExp
  /** The stub's code. */
  code: string
  /** Matches slides, components, layouts and pages that use the module. */
  usagePattern: RegExp
}

/** Matches nothing: the deck cannot use the module. */
const NEVER = /(?!)/
const emptyPlugin = 'export default { install() {} }'
const emptyDirective = (name: string) => `export const ${name} = () => ({ install() {} })`

/** All stubs. The first match counts. */
export const stubs: readonly Stub[] = [
  { module: /^@shikijs\/vitepress-twoslash\/client$/, code: emptyPlugin, usagePattern: /twoslash/ },
  // The style sheet begins with floating-vue's own, which the stub of floating-vue below imports where it is needed.
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
  // The client needs parseRangeString only, and would load a YAML parser with it.
  {
    module: /^@slidev\/parser\/core$/,
    from: /\/logic\/utils\.ts$/,
    code: "export { parseRangeString } from '@slidev/parser/utils'",
    usagePattern: NEVER,
  },
  // Charts are stored as SVG (mermaid-renderer.ts); the build fails if one is missing.
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
  // Shiki highlights code, without the theme's Prism styles.
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

/** The stub for an import of `module` by `importer`, in a deck with these sources; undefined for the module itself. */
export const stubFor = (module: string, importer: string, sources: string): Stub | undefined =>
  stubs.find(
    (u) => u.module.test(module) && (u.from?.test(importer) ?? true) && !u.usagePattern.test(sources),
  )
