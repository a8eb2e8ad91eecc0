import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { wellKnown } from '../../data/well-known'
import { find, suggestions } from './find'

const first = (text: string) => {
  const [hit] = find(text)
  if (hit?.kind === 'name') return hit.name.name
  return hit && (hit.kind === 'room' ? hit.room.id : hit.word.term)
}

describe('find', () => {
  it('finds every room by its name and by its short name', () => {
    for (const r of rooms) {
      const ids = [r.name, r.short].map((n) => find(n).some((h) => h.kind === 'room' && h.room === r))
      expect(ids, r.id).toEqual([true, true])
    }
  })
  it('knows other names', () => {
    expect(first('tensorflow')).toBe('workshops')
    expect(first('JAX')).toBe('workshops')
    expect(first('chatgpt')).toBe('chatbots')
    expect(first('rlhf')).toBe('alignment')
    expect(first('adam')).toBe('optimization')
  })
  it('finds the talk’s words with their meaning and room', () => {
    const hit = find('temperature').find((h) => h.kind === 'word')
    expect(hit).toMatchObject({ word: { term: 'Temperature' }, room: { id: 'probability' } })
  })
  it.each(wellKnown)('finds $name in every spelling, whole or as it is typed', (name) => {
    for (const spelt of [name.name, ...name.also]) {
      for (const typed of [spelt, spelt.toUpperCase(), spelt.slice(0, -1)])
        expect(find(typed), typed).toContainEqual({ kind: 'name', name })
    }
  })
  it('puts a name first that is asked for, unless a room or a word is called so', () => {
    expect(first('ollama')).toBe('Ollama')
    expect(first('oll')).toBe('Ollama')
    expect(first('llama.cpp')).toBe('llama.cpp')
    expect(first('n8n')).toBe('n8n')
    expect(first('sklearn')).toBe('scikit-learn')
    expect(first('attention')).toBe('attention')
  })
  it('does not mind case, accents, signs or blanks', () => {
    expect(find('  ToKéN ')).toEqual(find('token'))
    expect(first('fine tuning')).toBe('fine-tuning')
  })
  it('finds nothing in nothing, and nothing for nonsense', () => {
    for (const text of ['', '   ', '?!', 'xylophone']) expect(find(text)).toEqual([])
  })
  it('has hits for what it suggests', () => {
    for (const s of suggestions) expect(find(s).length, s).toBeGreaterThan(0)
  })
})
