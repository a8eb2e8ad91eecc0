/** Faults as the slides of a small deck, in Slidev's own theme. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Fault } from './fault'

const head = (language: string) => `---
theme: default
title: Planted faults
fonts: { provider: none }
favicon: /dot.svg
htmlAttrs: { lang: '${language}' }
---

# Planted faults

<!-- The first slide. -->`

const marks = (clicks: number) => ' [click] Then this.'.repeat(clicks)

function slideOf(fault: Fault, planted: boolean): string {
  const body = planted ? fault.faulty : fault.sound
  const spoken = planted && fault.notes !== undefined ? fault.notes : `Say this.${marks(fault.clicks)}`
  // The theme makes the first paragraph after a headline faint.
  const parts = [fault.bare ? '' : `# ${fault.about}\n\n<div />`, body, spoken && `<!-- ${spoken} -->`]
  const gate = fault.off ? `gate: ${JSON.stringify({ off: fault.off })}\n` : ''
  return `---\nlayout: default\n${gate}---\n\n${parts.filter(Boolean).join('\n\n')}`
}

/** Writes the deck into a folder; its first slide has no fault, so that each has one before it, and the last one after it. */
export function writeDeck(folder: string, faults: readonly Fault[], planted: boolean): string {
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
  const slides = faults.map((fault) => slideOf(fault, planted))
  const last = '---\nlayout: default\n---\n\n# The end\n\n<!-- The last slide. -->'
  writeFileSync(file, `${[head(planted ? '' : 'en'), ...slides, last].join('\n\n')}\n`)
  return file
}
