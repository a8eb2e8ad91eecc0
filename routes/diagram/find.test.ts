import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { find, suggestions } from './find'

const first = (text: string) => {
  const [hit] = find(text)
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
