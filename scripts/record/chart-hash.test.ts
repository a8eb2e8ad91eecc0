import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { storedCharts, mermaidBlocks } from '../../components/shared/stored-charts'
import { chartHash } from './chart-hash'

it('the stored charts are up to date with slides.md, mermaid and its configuration', () => {
  const blocks = mermaidBlocks(readFileSync('slides.md', 'utf8'))
  expect(blocks).toHaveLength(2)
  const [current, stored] = [
    blocks.map((code) => [code, chartHash(code)]),
    storedCharts.map((c) => [c.code, c.hash]),
  ]
  expect(stored, 'npm run charts').toEqual(current)
})

it('the stored charts take their colours from design tokens, and contain no script and no link', () => {
  for (const { svg } of storedCharts) {
    expect(svg).toContain('fill:var(--f')
    expect(svg).not.toMatch(/<script|javascript:|https?:(?!\/\/www\.w3\.org)/)
  }
})
