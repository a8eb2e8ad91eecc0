import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { changeGroups } from '../changes'
import type { DeckUse, StyleSheetEdit } from '../changes/change'
import { installedFiles } from '../changes/installed-files'
import { selectGroups } from '../changes/select-groups'
import { readOptions } from '../options/read-options'
import type { LightOptions, WebOptions } from '../options/web-options'
import { bundleReport } from './bundle-report'
import { changesPlugin } from './changes-plugin'
import { contentSecurityPolicy, singleFilePolicy } from './content-security-policy'
import { deckSources } from './deck-sources'
import { faviconSource } from './favicon-source'
import { firstChunk } from './first-chunk'
import { fontSources } from './font-sources'
import { frontmatter } from './frontmatter'
import { hosting } from './hosting'
import { imageLinks } from './image-links'
import { offline } from './offline'
import { policyPlugin } from './policy-plugin'
import { singleFile } from './single-file'
import { siteUrlPlugin } from './site-url'
import { styleSheetsPlugin } from './style-sheets-plugin'

/** Environment variable: file for a report of what each file of the build consists of. */
const REPORT_VARIABLE = 'SLIDEV_WEB_REPORT'
const ADDON_FOLDER = fileURLToPath(new URL('..', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/, '')

/** What is known of the deck from its sources, without those of this addon. */
function deckUse({ roots, data }: ResolvedSlidevOptions): DeckUse {
  const markdown = Object.entries(data.markdownFiles).map(([path, { raw }]) => [path, raw] as const)
  const otherRoots = roots.filter((root) => root !== ADDON_FOLDER)
  return {
    text: deckSources(otherRoots, Object.fromEntries(markdown)),
    config: data.config as unknown as DeckUse['config'],
  }
}

/** A template in a string is compiled in the page, which takes Vue with its compiler. */
const COMPILES_TEMPLATES = /(?<![\w-])template\s*:\s*[`'"]|vue\/dist|\bcompile\(/

/** What makes the deck lighter. */
function lightPlugins(options: ResolvedSlidevOptions, light: LightOptions): Plugin[] {
  const read = installedFiles(options.clientRoot, options.cliRoot)
  const deck = deckUse(options)
  const groups = selectGroups(changeGroups, {
    deck,
    isDev: options.mode !== 'build',
    without: light.without,
    read,
    warn: (message) => console.warn(message),
  })
  const has = (name: string) => groups.some((group) => group.name === name)
  const styleSheetEdits = groups
    .flatMap(({ changes }) => changes)
    .filter((change): change is StyleSheetEdit => change.kind === 'style-sheet')
  return [
    changesPlugin(groups, read),
    ...frontmatter(options.data, {
      omit: has('omitted-keys') ? light.omit : [],
      lazyNotes: has('lazy-notes'),
    }),
    ...(has('first-chunk') ? [firstChunk()] : []),
    ...(has('image-links') ? [imageLinks(options.data)] : []),
    styleSheetsPlugin(styleSheetEdits),
    {
      name: 'slidev-web:vue-runtime',
      apply: 'build',
      config: () =>
        COMPILES_TEMPLATES.test(deck.text)
          ? {}
          : { resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }] } },
    },
  ]
}

/** Takes the addon's options out of what Slidev sends to the page; the page has them as constants. */
function hideOptions({ config, slides }: ResolvedSlidevOptions['data']): void {
  delete (config as { web?: unknown }).web
  if (slides[0]) delete slides[0].frontmatter.web
}

/** What a page and Slidev's client have to know of the options. */
const constants = ({ offline, light, print }: WebOptions, isBuild: boolean) => ({
  __SLIDEV_WEB_OFFLINE__: JSON.stringify(offline),
  __SLIDEV_WEB_LIGHT__: JSON.stringify(Boolean(light)),
  // Slidev has its print page in the dev server alone.
  ...(print && isBuild && { __SLIDEV_FEATURE_PRINT__: 'true' }),
})

/** Vite plugins of the addon, for a deck. Throws an Error for options that are unknown or unfit. */
export function createPlugins(options: ResolvedSlidevOptions): Plugin[] {
  const { config, headmatter } = options.data
  const web = readOptions((headmatter as { web?: unknown }).web, process.env)
  const isSingleFile = web.singleFile && options.mode === 'build'
  // A page opened from a disk has no service worker and no host.
  if (isSingleFile) Object.assign(web, { offline: false, hosts: false })
  if (isSingleFile && config.routerMode === 'history')
    throw new Error(
      'slidev-addon-web: in one file the address of a slide stands behind #: `routerMode: hash`.',
    )
  if (web.offline && config.pwa)
    throw new Error('slidev-addon-web: `pwa` and `web.offline` both bring a service worker: turn one off.')
  if (options.mode === 'build') hideOptions(options.data)
  const errorPage = web.errorPage
    ? resolve(options.userRoot, web.errorPage)
    : `${ADDON_FOLDER}/client/PageLoadError.vue`
  const hasPaths = config.routerMode === 'history'
  const policy =
    web.csp &&
    (isSingleFile ? singleFilePolicy : contentSecurityPolicy)(
      fontSources(config.fonts),
      faviconSource(config.favicon),
      { 'connect-src': web.connect },
      web.csp,
    )
  const reportFile = process.env[REPORT_VARIABLE]
  return [
    {
      name: 'slidev-web',
      config: (_, { command }) => ({
        define: constants(web, command === 'build'),
        // The dev server would bundle a second copy of what Slidev has loaded already.
        optimizeDeps: { exclude: ['slidev-addon-web'] },
      }),
      resolveId: (id) => (id === 'virtual:web-error-page' ? errorPage : undefined),
    },
    ...(web.light
      ? lightPlugins(options, web.light)
      : frontmatter(options.data, { omit: [], lazyNotes: false })),
    siteUrlPlugin(web.url),
    ...(policy ? [policyPlugin(policy, web.connect)] : []),
    ...(web.hosts ? [hosting({ policy: policy || '', hasPaths, immutable: web.immutable })] : []),
    ...(reportFile ? [bundleReport(reportFile)] : []),
    ...(web.offline ? offline(web.offline, hasPaths) : []),
    ...(isSingleFile ? [singleFile()] : []),
  ]
}
