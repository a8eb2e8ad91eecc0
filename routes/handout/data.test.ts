import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { citations, citedOn } from '../../data/citations'
import { figures } from '../../data/figures'
import { sourceById } from '../../data/sources'
import { plainTitle } from './parts'

const { slides } = parseSync(readFileSync('slides.md', 'utf8'), 'slides.md')
const headlines = slides.map((s) => plainTitle(String(s.frontmatter.title ?? s.title)))

describe('data/figures.ts', () => {
  it('says what every slide shows', () =>
    expect(
      headlines.filter((h) => !figures[h]).map((h) => `Write what “${h}” shows into data/figures.ts.`),
    ).toEqual([]))

  it('describes no slide that is gone', () =>
    expect(Object.keys(figures).filter((h) => !headlines.includes(h))).toEqual([]))
})

describe('data/citations.ts', () => {
  const component = Object.fromEntries(
    readdirSync('components', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.vue'))
      .map((path) => [/(\w+)\.vue$/.exec(path)![1], readFileSync(`components/${path}`, 'utf8')]),
  )
  /** Components a text uses, and those they use. */
  const used = (text: string, seen = new Set<string>()): Set<string> => {
    for (const [, name] of text.matchAll(/<([A-Z]\w+)/g)) {
      if (!component[name] || seen.has(name)) continue
      used(component[name], seen.add(name))
    }
    return seen
  }
  const printed = (content: string) =>
    [...used(content)].flatMap((name) =>
      [...component[name].matchAll(/<SourceNote[^>]*?:of="([^"]*)"/g)].flatMap(([, of]) =>
        [...of.matchAll(/'([\w-]+)'/g)].map(([, id]) => id),
      ),
    )

  it('knows every source that a slide prints', () => {
    const missing = slides.flatMap((s, i) =>
      printed(s.content)
        .filter((id) => !citedOn(i + 1).includes(id))
        .map((id) => `Slide ${i + 1} prints the source "${id}": add it to data/citations.ts.`),
    )
    expect(missing).toEqual([])
  })

  it('names sources that exist, on slides that exist', () => {
    for (const { slide, of } of citations) {
      expect(slide).toBeLessThanOrEqual(slides.length)
      for (const id of of) expect(() => sourceById(id)).not.toThrow()
    }
  })
})
