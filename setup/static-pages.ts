import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { fillMarker, floorSections, floorsTable } from './floors-html'

const TABLE_MARKER = 'floors: table'
const SECTIONS_MARKER = 'floors: sections'
const LINK_MARKER = 'diagram.html'
const DIAGRAM_LINK = [
  '<p>',
  '  <a href="./diagram.html">The whole building on one page</a>, floor by floor, is there without',
  '  JavaScript too.',
  '</p>',
]

/** index.html with the floors' table in its `<noscript>`, and a link to diagram.html, unless the deck is one file. */
export function fillIndexPage(html: string, isSingleFile = false): string {
  const table = floorsTable({
    caption: 'The whole building, from the top floor down',
    formatRole: (role) => `, ${role}`,
  })
  return fillMarker(fillMarker(html, TABLE_MARKER, table), LINK_MARKER, isSingleFile ? [] : DIAGRAM_LINK)
}

/** diagram.html: the building in words. With JavaScript it leads to the diagram (public/diagram.js). */
export function diagramPage(): string {
  const template = readFileSync(new URL('../routes/diagram/diagram.html', import.meta.url), 'utf8')
  const table = floorsTable({
    caption: 'From the top floor down',
    formatRole: (role) => ` <small>${role}</small>`,
  })
  return fillMarker(fillMarker(template, TABLE_MARKER, table), SECTIONS_MARKER, floorSections())
}

/**
 * Writes the floors into the pages that work without JavaScript: `<noscript>` of index.html, and diagram.html. `slidev`:
 * the utils of Slidev's options. Its dev server sends `indexHtml` without Vite's transformIndexHtml, and its build starts
 * from it too. `isSingleFile`: whether no other page is beside it.
 */
export const staticPages = (slidev: { indexHtml: string }, isSingleFile: boolean): Plugin => ({
  name: 'static-pages',
  configResolved() {
    slidev.indexHtml = fillIndexPage(slidev.indexHtml, isSingleFile)
  },
  configureServer: ({ middlewares }) =>
    void middlewares.use('/diagram.html', (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(diagramPage())
    }),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'diagram.html', source: diagramPage() })
  },
})
