import { mkdirSync, writeFileSync } from 'node:fs'
import type { RuleCase } from './rule-case'

const headmatter = (language: string) => `---
theme: default
title: Rule cases
fonts: { provider: none }
favicon: /dot.svg
htmlAttrs: { lang: '${language}' }
---

# Rule cases

<!-- The first slide. -->`

const clickMarkers = (clicks: number) => ' [click] Then this.'.repeat(clicks)

function slideSource(ruleCase: RuleCase, invalid: boolean): string {
  const { title, withoutHeading, off, clicks } = ruleCase
  const body = invalid ? ruleCase.invalid : ruleCase.valid
  const notes = (invalid ? ruleCase.notes : undefined) ?? `Say this.${clickMarkers(clicks)}`
  // The <div> because the theme gives the first paragraph after a headline little contrast.
  const parts = [withoutHeading ? '' : `# ${title}\n\n<div />`, body, notes && `<!-- ${notes} -->`]
  const gate = off ? `gate: ${JSON.stringify({ off })}\n` : ''
  const more = ruleCase.frontmatter ? `${ruleCase.frontmatter[invalid ? 'invalid' : 'valid']}\n` : ''
  return `---\nlayout: default\n${gate}${more}---\n\n${parts.filter(Boolean).join('\n\n')}`
}

/**
 * Writes a deck with one slide per case, in Slidev's default theme, and returns the path of its slides. Its first and last
 * slide have no case, so that each case has a slide before and after it.
 */
export function writeFixtureDeck(folder: string, cases: readonly RuleCase[], invalid: boolean): string {
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
  for (const path of ['', 'assets/monaco/'])
    writeFileSync(`${folder}/public/${path}interval.js`, 'setInterval(() => {}, 30_000)\n')
  const file = `${folder}/slides.md`
  const slides = cases.map((ruleCase) => slideSource(ruleCase, invalid))
  const last = '---\nlayout: default\n---\n\n# The end\n\n<i id="the-end" />\n\n<!-- The last slide. -->'
  writeFileSync(file, `${[headmatter(invalid ? '' : 'en'), ...slides, last].join('\n\n')}\n`)
  return file
}
