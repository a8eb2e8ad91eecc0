import { describe, expect, it } from 'vitest'
import { pageNumbers, sheetPages } from './pages'
import { partsOf, type Sheet } from './parts'

const sheet = (no: number, floor?: number, section?: string): Sheet => ({
  name: `name-${no}`,
  no,
  title: `Sheet ${no}`,
  note: '',
  alt: '',
  sources: [],
  floor,
  section,
})
const talk = [
  sheet(1, undefined, 'Cover'),
  sheet(2, undefined, 'Lobby'),
  sheet(3, 1),
  sheet(4, 1),
  sheet(5, 1),
  sheet(6, 2),
  sheet(7, undefined, 'Exit'),
  sheet(8, undefined, 'Appendix'),
]

describe('partsOf', () => {
  it('makes a part of each floor and of what lies between', () =>
    expect(partsOf(talk).map((p) => [p.name, p.sheets.length])).toEqual([
      ['Cover and lobby', 2],
      ['Floor 1 · Theory', 3],
      ['Floor 2 · Frameworks', 1],
      ['Exit', 1],
      ['Appendix', 1],
    ]))
})

describe('sheetPages', () => {
  const parts = partsOf(talk)
  const numbers = (tall?: Set<string>) => sheetPages(parts, tall).map((p) => p.sheets.map((s) => s.no))

  it('puts two sheets on a page and begins a part on a new one', () =>
    expect(numbers()).toEqual([[1, 2], [3, 4], [5], [6], [7], [8]]))

  it('gives a sheet with much to say a page for itself', () =>
    expect(numbers(new Set(['name-3']))).toEqual([[1, 2], [3], [4, 5], [6], [7], [8]]))

  it('knows on which page everything is', () => {
    const pages = pageNumbers(sheetPages(parts), ['glossary'])
    expect(pages.get('sheet-name-4')).toBe(3)
    expect(pages.get('part-name-3')).toBe(3)
    expect(pages.get('glossary')).toBe(8)
  })
})
