import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { wellKnownNames } from '../../data/well-known'
import { searchDiagram, suggestions } from './search'

const firstMatch = (text: string) => {
  const [hit] = searchDiagram(text)
  if (hit?.kind === 'name') return hit.name.name
  return hit && (hit.kind === 'room' ? hit.room.id : hit.word.term)
}

describe('find', () => {
  it('finds every room by its name and by its short name', () => {
    for (const r of rooms) {
      const ids = [r.name, r.short].map((n) =>
        searchDiagram(n).some((h) => h.kind === 'room' && h.room === r),
      )
      expect(ids, r.id).toEqual([true, true])
    }
  })
  it('knows other names', () => {
    expect(firstMatch('tensorflow')).toBe('workshops')
    expect(firstMatch('JAX')).toBe('workshops')
    expect(firstMatch('chatgpt')).toBe('chatbots')
    expect(firstMatch('rlhf')).toBe('alignment')
    expect(firstMatch('adam')).toBe('optimization')
  })
  it('finds the talk’s words with their meaning and room', () => {
    const hit = searchDiagram('temperature').find((h) => h.kind === 'word')
    expect(hit).toMatchObject({ word: { term: 'Temperature' }, room: { id: 'probability' } })
  })
  it.each(wellKnownNames)('finds $name in every spelling, whole or as it is typed', (name) => {
    for (const spelt of [name.name, ...name.aliases]) {
      for (const typed of [spelt, spelt.toUpperCase(), spelt.slice(0, -1)])
        expect(searchDiagram(typed), typed).toContainEqual({ kind: 'name', name })
    }
  })
  it('puts a name first that is asked for, unless a room or a word is called so', () => {
    expect(firstMatch('ollama')).toBe('Ollama')
    expect(firstMatch('oll')).toBe('Ollama')
    expect(firstMatch('llama.cpp')).toBe('llama.cpp')
    expect(firstMatch('n8n')).toBe('n8n')
    expect(firstMatch('sklearn')).toBe('scikit-learn')
    expect(firstMatch('attention')).toBe('attention')
  })
  it('does not mind case, accents, signs or blanks', () => {
    expect(searchDiagram('  ToKéN ')).toEqual(searchDiagram('token'))
    expect(firstMatch('fine tuning')).toBe('fine-tuning')
  })
  it('finds nothing in nothing, and nothing for nonsense', () => {
    for (const text of ['', '   ', '?!', 'xylophone']) expect(searchDiagram(text)).toEqual([])
  })
  it('has hits for what it suggests', () => {
    for (const s of suggestions) expect(searchDiagram(s).length, s).toBeGreaterThan(0)
  })
})
