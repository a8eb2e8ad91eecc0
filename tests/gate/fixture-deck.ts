/** Faults as the slides of a small deck, in Slidev's own theme. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { RuleCase } from './rule-case'

const headmatter = (language: string) => `---
theme: default
title: Planted faults
fonts: { provider: none }
favicon: /dot.svg
htmlAttrs: { lang: '${language}' }
---

# Planted faults

<!-- The first slide. -->`

const clickMarkers = (clicks: number) => ' [click] Then this.'.repeat(clicks)

function slideSource(fault: RuleCase, invalid: boolean): string {
  const body = invalid ? fault.invalid : fault.valid
  const spoken = invalid && fault.notes !== undefined ? fault.notes : `Say this.${clickMarkers(fault.clicks)}`
  // The theme makes the first paragraph after a headline faint.
  const parts = [
    fault.withoutHeading ? '' : `# ${fault.title}\n\n<div />`,
    body,
    spoken && `<!-- ${spoken} -->`,
  ]
  const gate = fault.off ? `gate: ${JSON.stringify({ off: fault.off })}\n` : ''
  return `---\nlayout: default\n${gate}---\n\n${parts.filter(Boolean).join('\n\n')}`
}

/** Writes the deck into a folder; its first slide has no fault, so that each has one before it, and the last one after it. */
export function writeFixtureDeck(folder: string, faults: readonly RuleCase[], invalid: boolean): string {
  mkdirSync(`${folder}/public/assets/monaco`, { recursive: true })
  writeFileSync(`${folder}/public/there.txt`, 'There.\n')
  writeFileSync(
    `${folder}/public/dot.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>\n',
  )
  writeFileSync(
    `${folder}/public/page.html`,
    '<!doctype html><html lang="en"><title>A page</title><p>A page</p></html>\n',
  )
  for (const place of ['', 'assets/monaco/'])
    writeFileSync(`${folder}/public/${place}seldom.js`, 'setInterval(() => {}, 30_000)\n')
  const file = `${folder}/slides.md`
  const slides = faults.map((fault) => slideSource(fault, invalid))
  const last = '---\nlayout: default\n---\n\n# The end\n\n<!-- The last slide. -->'
  writeFileSync(file, `${[headmatter(invalid ? '' : 'en'), ...slides, last].join('\n\n')}\n`)
  return file
}
