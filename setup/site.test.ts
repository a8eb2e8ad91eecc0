import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { withPdfs } from './site'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

it('index.html contains title, description and author of data/deck.ts', () => {
  const html = read('index.html')
  for (const fact of [deck.title, deck.description, deck.author]) expect(html).toContain(fact)
})

describe('withPdfs', () => {
  const page = read('index.html')
  it('links to the PDFs given', () => {
    expect(withPdfs(page, ['llm-stack-slides.pdf'])).toContain(
      '<ul><li><a href="./llm-stack-slides.pdf">The slides as a PDF</a></li></ul>',
    )
  })
  it('removes the placeholder without PDFs', () =>
    expect(withPdfs(page, [])).not.toMatch(/<!-- PDFs -->|<ul>/))
})
