import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { wellKnownNames } from '../../data/well-known'
import { searchDiagram, suggestions } from './search'

const firstMatch = (text: string) => {
  const [match] = searchDiagram(text)
  if (match?.kind === 'name') return match.name.name
  return match && (match.kind === 'room' ? match.room.id : match.word.term)
}

describe('searchDiagram', () => {
  it('finds every room by its name and by its short name', () => {
    for (const r of rooms) {
      const isFound = [r.name, r.short].map((n) =>
        searchDiagram(n).some((m) => m.kind === 'room' && m.room === r),
      )
      expect(isFound, r.id).toEqual([true, true])
    }
  })
  it('finds rooms by their keywords', () => {
    expect(firstMatch('tensorflow')).toBe('workshops')
    expect(firstMatch('JAX')).toBe('workshops')
    expect(firstMatch('chatgpt')).toBe('chatbots')
    expect(firstMatch('rlhf')).toBe('alignment')
    expect(firstMatch('adam')).toBe('optimization')
  })
  it('finds a word of the glossary with the room that explains it', () => {
    const match = searchDiagram('temperature').find((m) => m.kind === 'word')
    expect(match).toMatchObject({ word: { term: 'Temperature' }, room: { id: 'probability' } })
  })
  it.each(wellKnownNames)('finds $name in every spelling, complete or half typed', (name) => {
    for (const spelt of [name.name, ...name.aliases]) {
      for (const typed of [spelt, spelt.toUpperCase(), spelt.slice(0, -1)])
        expect(searchDiagram(typed), typed).toContainEqual({ kind: 'name', name })
    }
  })
  it('puts a well-known name first, unless a room or a word has the same name', () => {
    expect(firstMatch('ollama')).toBe('Ollama')
    expect(firstMatch('oll')).toBe('Ollama')
    expect(firstMatch('llama.cpp')).toBe('llama.cpp')
    expect(firstMatch('n8n')).toBe('n8n')
    expect(firstMatch('sklearn')).toBe('scikit-learn')
    expect(firstMatch('attention')).toBe('attention')
  })
  it('ignores case, accents, punctuation and spaces', () => {
    expect(searchDiagram('  ToKéN ')).toEqual(searchDiagram('token'))
    expect(firstMatch('fine tuning')).toBe('fine-tuning')
  })
  it('finds nothing for an empty query or for nonsense', () => {
    for (const text of ['', '   ', '?!', 'xylophone']) expect(searchDiagram(text)).toEqual([])
  })
  it('finds something for each suggestion', () => {
    for (const s of suggestions) expect(searchDiagram(s).length, s).toBeGreaterThan(0)
  })
})
