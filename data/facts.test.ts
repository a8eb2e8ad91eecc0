import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatCount, formatPercent } from '../components/kit/format'
import { floors } from './floors'
import { glossary } from './glossary'
import { llama } from './models'
import { namesRun } from './names-run'
import { numbers } from './numbers'
import { questions } from './questions'
import { roadmaps } from './roadmaps'
import { restsOn, roomById, rooms, roomsOn, usedBy } from './rooms'
import { sources } from './sources'
import { vocabularySizes } from './vocabulary-sizes'
import { readRawSlides } from '../tests/helpers/read-slides'

describe('glossary', () => {
  const terms = glossary.map((g) => g.term)
  it('has at least 38 terms, each once, in alphabetical order', () => {
    expect(terms.length).toBeGreaterThanOrEqual(38)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')))
  })
  it.each(glossary)('$term has a meaning of at most 20 words, without a full stop', ({ meaning }) => {
    expect(meaning.split(/\s+/).length).toBeLessThanOrEqual(20)
    expect(meaning).not.toMatch(/\.$/)
  })
})

describe('rooms', () => {
  it('cover every idea of every floor, one room each', () => {
    for (const f of floors)
      for (const idea of f.ideas) expect(roomsOn(f.n).filter((r) => r.idea === idea.id)).toHaveLength(1)
  })
  it.each(rooms)('$id has a unique id and a description of at most 20 words', (room) => {
    expect(rooms.filter((r) => r.id === room.id)).toHaveLength(1)
    expect(room.description.split(/\s+/).length).toBeLessThanOrEqual(20)
    expect(room.description).toMatch(/\.$/)
  })
  it('rest on rooms of their own floor or beneath, without a cycle', () => {
    const depth = (id: string, above: readonly string[]): number => {
      expect(above, `"${id}" rests on itself: ${[...above, id].join(' > ')}`).not.toContain(id)
      return Math.max(0, ...roomById(id).restsOn.map((r) => 1 + depth(r, [...above, id])))
    }
    for (const room of rooms) {
      for (const below of room.restsOn)
        expect(roomById(below).floor, `${room.id} > ${below}`).toBeLessThanOrEqual(room.floor)
      depth(room.id, [])
    }
  })
  it('are used by the rooms that rest on them, and by no others', () => {
    for (const room of rooms) {
      for (const below of restsOn(room)) expect(usedBy(below)).toContain(room)
      for (const above of usedBy(room)) expect(restsOn(above)).toContain(room)
    }
  })
  it('are five or six on each floor, and each floor but the lowest rests on the one beneath', () => {
    for (const f of floors) {
      expect([5, 6]).toContain(roomsOn(f.n).length)
      if (f.n > 1)
        expect(roomsOn(f.n).some((r) => restsOn(r).some((below) => below.floor === f.n - 1))).toBe(true)
    }
  })
})

describe('questions', () => {
  it('are four, each answered in one line on existing floors and in rooms of theirs', () => {
    expect(questions).toHaveLength(4)
    for (const q of questions) {
      expect(q.answer.split(/\s+/).length, q.id).toBeLessThanOrEqual(14)
      for (const n of q.floors) expect(floors.some((f) => f.n === n)).toBe(true)
      expect(q.rooms.map((id) => roomById(id).floor)).toEqual(q.floors)
    }
  })
})

describe('roadmaps', () => {
  it('have each step in rooms of its floor', () => {
    for (const s of Object.values(roadmaps).flatMap((r) => r.steps))
      expect(new Set(s.rooms.map((id) => roomById(id).floor)), s.text).toEqual(new Set([s.floor]))
  })
  it('have a page of its own for each step, by its own name', () => {
    const steps = Object.values(roadmaps).flatMap((r) => r.steps)
    expect(new Set(steps.map(({ url }) => url)).size).toBe(steps.length)
    expect(new Set(steps.map(({ page }) => page)).size).toBe(steps.length)
  })
  it.each(Object.values(roadmaps))(
    '$id has the same steps and floors in its chart in slides.md',
    ({ id, steps }) => {
      const { content } = readRawSlides().find((s) => s.name === 'roadmaps')!
      const chart = content.match(new RegExp(`::${id}::\\s+\`{3}mermaid[^\\n]*\\n([\\s\\S]*?)\`{3}`))![1]!
      const boxes = [...chart.matchAll(/(\w)\["(\d)\s+([^"]+)"\]:::f(\d)/g)]
      expect(boxes.map(([, ...box]) => box)).toEqual(
        steps.map((s, i) => ['ABCD'[i], `${i + 1}`, s.text, `${s.floor}`]),
      )
      const arrows = [...chart.replace(/\["[^\]]*\]:::f\d/g, '').matchAll(/(\w) --> (\w)/g)]
      expect(arrows.map(([, from, to]) => `${from}${to}`)).toEqual(['AB', 'BC', 'CD'])
    },
  )
})

describe('numbers', () => {
  it.each(numbers)('$value on $slide is a number with an existing source', (n) => {
    expect(n.value).toMatch(/\d/)
    expect(['computed', ...sources.map((s) => s.id)]).toContain(n.source)
  })
  it('are listed once each', () => {
    const keys = numbers.map((n) => `${n.slide} ${n.value} ${n.meaning}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the recorded run of the names model', () => {
  const slideOf = (id: string) => readRawSlides().find((s) => s.frontmatter.routeAlias === id)!
  it('is the one that the notes quote, with two of its names', () => {
    const { notes } = slideOf('fine-tuning')
    expect(namesRun.tuning.after.filter((name) => new RegExp(`\\b${name}\\b`).test(notes))).toHaveLength(2)
  })
  it('is the one that the descriptions of its slides quote', () => {
    const { names, steps, share } = namesRun.tuning
    const [before, after] = share.map(formatPercent)
    for (const text of [`${before} of its`, `${names} such names`, `${steps} small steps`, `${after} do`])
      expect(slideOf('fine-tuning').frontmatter.alt).toContain(text)
    const moved = `${formatCount(namesRun.tuning.moved)} of its ${formatCount(namesRun.parameters)} weights move`
    expect(slideOf('fine-tuning').frontmatter.alt).toContain(moved)
    const [half, most] = namesRun.alignment.share.map(formatPercent)
    expect(slideOf('alignment').frontmatter.alt).toContain(`${half} ended in a vowel, now ${most}`)
  })
  it('forgets in fine-tuning: on other names it ends worse than a bigram model', () => {
    const [before, after] = namesRun.tuning.forgotten
    expect(before).toBeLessThan(namesRun.bigramLoss)
    expect(after).toBeGreaterThan(namesRun.bigramLoss)
    expect(slideOf('fine-tuning').title).toContain('forgets')
  })
  it('invents known names too, about a tenth, as the notes say', () => {
    expect(slideOf('pretraining').notes).toContain('About a tenth are in its list')
    expect(Math.round(10 * namesRun.stages.at(-1)!.known)).toBe(1)
  })
})

describe('corrected statements', () => {
  const slideOf = (name: string) => readRawSlides().find((s) => s.name === name)!
  it('the notes advise to look up a wrong fact first, and to retrain last', () =>
    expect(slideOf('you-are-here').notes).toMatch(
      /A wrong fact\? Let the app look it up first.*stronger model.*retrain last/s,
    ))
  it('vocabularies belong to well-known models, and their sources are on the slide', () => {
    for (const { name, source } of vocabularySizes) {
      expect(name).toMatch(/^(GPT|Llama)/)
      expect(slideOf('tokens').frontmatter.sources).toContain(source)
    }
    expect(vocabularySizes.at(-1)!.size / vocabularySizes[0].size).toBeGreaterThan(3)
  })
  it('a large training run stops about every three hours', () => {
    expect(Math.round((24 * llama.days) / llama.interruptions)).toBe(3)
    expect(slideOf('what-it-takes').notes).toContain('once in three hours')
  })
  it('a model in use is called frozen, not locked', () => {
    expect(slideOf('inference').notes).toContain('its weights are frozen')
    expect(readFileSync('components/models/Inference.vue', 'utf8')).not.toMatch(/lock(ed)?\b/)
  })
  it('seven billion parameters of four bits fit into the memory of a laptop', () => {
    expect((7e9 * 4) / 8 / 1e9).toBe(3.5)
    const { notes } = slideOf('where-do-my-data-go')
    expect(notes).toContain('Seven billion numbers at four bits each take three and a half gigabytes')
  })
  it('the app runs the tools, wherever the notes mention them', () => {
    expect(slideOf('api').notes).toContain('our code runs them')
    expect(slideOf('chatbot').notes).toContain('the app runs them')
    expect(slideOf('agent').notes).toContain('Our code runs it')
  })
})
