import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floors } from '../../data/floors'

/** What a visitor without JavaScript gets. It is written by hand, so it is held against the data. */
const html = readFileSync(new URL('../../public/diagram.html', import.meta.url), 'utf8')
const text = html
  .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
  .replace(/<[^>]+>/g, ' ')
  .replace(/&amp;/g, '&')
  .replace(/\s+/g, ' ')

describe('public/diagram.html', () => {
  it.each(floors)('says everything data/floors.ts says of floor $n', (f) => {
    const facts = [f.name, f.role, f.meaning, f.people, f.claim, ...f.examples, ...f.bestFor]
    for (const fact of [...facts, ...f.ideas.flatMap((i) => [i.label, i.detail ?? ''])])
      expect(text, `public/diagram.html lacks "${fact}"`).toContain(fact)
  })
  it('leads to the diagram where scripts run, with its state', () => {
    expect(html).toContain('<script src="diagram.js"></script>')
    const script = readFileSync(new URL('../../public/diagram.js', import.meta.url), 'utf8')
    expect(script).toContain("location.replace('./#/diagram' + location.search)")
  })
  it('works without scripts: headings, a table with its heads, links to sheets', () => {
    expect(html.match(/<h2/g)).toHaveLength(floors.length)
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
    expect(html).toMatch(/lang="en"/)
  })
})
