import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floors } from './floors'
import { glossary } from './glossary'
import { numbers } from './numbers'
import { questions } from './questions'
import { roadmaps } from './roadmaps'
import { rooms, roomsOf } from './rooms'
import { sources } from './sources'

/** slides.md as a list of slides: frontmatter and body of each. */
const deck = readFileSync(new URL('../slides.md', import.meta.url), 'utf8')
const slides = [
  ...deck.matchAll(/^---\n((?:[\w-]+:.*\n|\s+.*\n)*)---\n([\s\S]*?)(?=^---\n|(?![\s\S]))/gm),
].map(([, head, body]) => ({ head, body }))
const slide = (n: number) => slides[n - 1]

describe('slides.md as this test reads it', () => {
  it('has one headline a slide', () => {
    expect(slides.length).toBeGreaterThan(40)
    for (const s of slides) expect(s.body.match(/^# /gm), s.body.slice(0, 80)).toHaveLength(1)
  })
})

describe('glossary', () => {
  const terms = glossary.map((g) => g.term)
  it('has about forty terms, each once, in alphabetical order', () => {
    expect(terms.length).toBeGreaterThanOrEqual(38)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')))
  })
  it.each(glossary)('$term: at most 20 words, no full stop, on a slide there is', ({ meaning, slide: n }) => {
    expect(meaning.split(/\s+/).length).toBeLessThanOrEqual(20)
    expect(meaning).not.toMatch(/\.$/)
    expect(n).toBeGreaterThan(0)
    expect(n).toBeLessThanOrEqual(slides.length)
  })
})

describe('rooms', () => {
  it('opens every idea of every floor on a slide of that floor', () => {
    for (const f of floors)
      for (const r of roomsOf(f)) expect(slide(r.slide).head, `room "${r.label}"`).toContain(`floor: ${f.n}`)
    expect(rooms).toHaveLength(floors.flatMap((f) => f.ideas).length)
  })
})

describe('questions', () => {
  it('are four, each answered in one line on floors there are', () => {
    expect(questions).toHaveLength(4)
    for (const q of questions) {
      expect(q.answer.split(/\s+/).length, q.id).toBeLessThanOrEqual(14)
      for (const n of q.floors) expect(floors.some((f) => f.n === n)).toBe(true)
    }
  })
})

describe('roadmaps', () => {
  it.each(Object.values(roadmaps))(
    '$id: the chart in slides.md says the same four steps',
    ({ id, steps }) => {
      const { body } = slides.find((s) => s.body.includes(`<Roadmap of="${id}"`))!
      const chart = body.match(/```mermaid[^\n]*\n([\s\S]*?)```/)![1]
      const boxes = [...chart.matchAll(/\["(\d)\s+([^"]+)"\]/g)].map(([, k, text]) => ({
        k: Number(k),
        text,
      }))
      expect(boxes).toEqual(steps.map((s, i) => ({ k: i + 1, text: s.text })))
      const alt = body.match(/alt="([^"]+)"/)![1]
      for (const [i, s] of steps.entries()) expect(alt).toContain(`${i + 1} ${s.text}`)
    },
  )
})

describe('numbers', () => {
  it.each(numbers)('$value on slide $slide: a slide there is, a source there is', (n) => {
    expect(n.value).toMatch(/\d/)
    expect(slide(n.slide), n.meaning).toBeDefined()
    expect(['computed', ...sources.map((s) => s.id)]).toContain(n.source)
  })
  it('are listed once each', () => {
    const keys = numbers.map((n) => `${n.slide} ${n.value} ${n.meaning}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
