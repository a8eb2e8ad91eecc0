import { load } from '@slidev/parser/fs'
import { expect, it } from 'vitest'
import { sourceById } from '../data/sources'
import { readDeckText } from '../tests/helpers/read-slides'
import { describeSlides } from './slide-descriptions'

it('every slide has an alternative text, and sources that are known', async () => {
  const text = readDeckText()
  const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
  const described = describeSlides(slides)
  expect(Object.keys(described)).toHaveLength(slides.length)
  for (const { alt, sources } of Object.values(described)) {
    expect(alt).toMatch(/\w+ \w+/)
    for (const id of sources) expect(sourceById(id)).toBeDefined()
  }
})
