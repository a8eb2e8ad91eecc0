import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineVitePluginsSetup } from '@slidev/types'
import { event } from '../data/event'
import { doorPlugin } from './door'
import { endpointPlugin } from './endpoint'
import { firstFile } from './first-file'
import { hosting } from './hosting'
import { inStep } from './in-step'
import { leanClient } from './lean-client'
import { leanShow } from './lean-show'
import { leanTurns } from './lean-turns'
import { leanSlides } from './lean-slides'
import { nameFaults } from './names'
import { offline } from './offline'
import { partsPlugin } from './parts'
import { plainStyles } from './plain-styles'
import { readOnly } from './read-only'
import { withPdfs, withSiteUrl } from './site'
import { virtual } from './virtual'
import { slotAsked } from '../talk/preparser'
import { sheetsIn, spansOf } from '../talk/sheets'

const inPublic = (file: string) => existsSync(fileURLToPath(new URL(`../public/${file}`, import.meta.url)))
const address = process.env.LLM_STACK_URL || event.address
/** Where npm run bench wants to read what each file is made of. */
const parts = process.env.LLM_STACK_PARTS
const pdfs = ['llm-stack-slides.pdf', 'llm-stack-handout.pdf'].filter(inPublic)

/**
 * npm run build -- --url https://…: codes lead there, and the page names its own address and its social card's.
 * npm run build -- --endpoint ORIGIN: the page may ask that origin too, and has the code that does.
 * PDFs that lie in public/ (npm run export -- --out public) are offered for download by the handout.
 * Without sound names for its slides the deck neither starts nor builds: links, data and pictures hang on them.
 */
export default defineVitePluginsSetup(({ data }) => {
  const faults = nameFaults(
    data.entry.slides.map((s) => ({ name: s.frontmatter.routeAlias, line: s.start + 1 })),
  )
  if (faults.length) throw new Error(`The slides need names:\n${faults.join('\n')}`)
  return [
    ...leanSlides(data),
    leanClient(),
    leanShow,
    leanTurns,
    plainStyles,
    firstFile(),
    virtual('virtual:time-line', () => spansOf(sheetsIn(slotAsked(), data.slides))),
    doorPlugin(process.env.LLM_STACK_REMOTE),
    inStep,
    readOnly,
    // Nothing is compiled in the browser: Vue comes without its compiler.
    {
      name: 'vue-runtime',
      apply: 'build',
      config: () => ({
        resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }] },
      }),
    },
    {
      name: 'address',
      config: () => ({ define: { __ADDRESS__: JSON.stringify(address) } }),
      transformIndexHtml: (html) => withSiteUrl(html, address),
    },
    endpointPlugin(process.env.LLM_STACK_ENDPOINT),
    ...(parts ? [partsPlugin(parts)] : []),
    hosting(process.env.LLM_STACK_ENDPOINT),
    {
      name: 'pdfs',
      config: () => ({ define: { __PDFS__: JSON.stringify(pdfs) } }),
      transformIndexHtml: (html) => withPdfs(html, pdfs),
    },
    ...offline(),
  ]
})
