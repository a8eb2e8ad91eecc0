import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { storedCharts, mermaidBlocks } from '../../components/shared/stored-charts'
import { chartHash } from './chart-hash'

it('the charts drawn ahead are what mermaid would draw of slides.md now', () => {
  const wanted = mermaidBlocks(readFileSync('slides.md', 'utf8'))
  expect(wanted).toHaveLength(2)
  const [now, stored] = [
    wanted.map((code) => [code, chartHash(code)]),
    storedCharts.map((c) => [c.code, c.hash]),
  ]
  expect(stored, 'npm run charts').toEqual(now)
})

it('they have no colour of their own in what is seen: that is the tokens’, in light and dark', () => {
  for (const { svg } of storedCharts) {
    expect(svg).toContain('fill:var(--f')
    expect(svg).not.toMatch(/<script|javascript:|https?:(?!\/\/www\.w3\.org)/)
  }
})
