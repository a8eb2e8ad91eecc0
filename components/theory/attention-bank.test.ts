import { describe, expect, it } from 'vitest'
import { BANK_INDEX, attentionPreset, computeAttention, describeAttention } from './attention-bank'

describe('the attention of “bank”', () => {
  const river = () => computeAttention('river')
  const savings = () => computeAttention('savings')
  it('moves its meaning to water by the river and as far to money beside savings', () => {
    expect(river().before[BANK_INDEX]).toBe(0)
    expect(river().after[BANK_INDEX]).toBeLessThan(-0.5)
    expect(savings().after[BANK_INDEX]).toBeCloseTo(-river().after[BANK_INDEX]!)
  })
  it('has weights that sum to 1 for each word, 0 for later words', () => {
    for (const [i, row] of river().weights.entries()) {
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1)
      expect(row.slice(i + 1).every((w) => w === 0)).toBe(true)
    }
  })
  it('gives the words before the neighbour no sense', () => {
    expect(river().after.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined])
    expect(river().after[4]).toBe(-1)
  })
  it('is described in a sentence', () => {
    expect(describeAttention(river(), 0)).toBe(
      '“We” looks at itself 100%. It now means neither water nor money.',
    )
    expect(describeAttention(savings(), BANK_INDEX)).toMatch(/savings 49%, itself 36%. It now means money.$/)
    expect(describeAttention(river(), BANK_INDEX)).toMatch(
      /^“bank” looks at We 4%, sat 4%, by 4%, the 3%, river 49%, itself 36%. It now means water.$/,
    )
  })
  it('has its weights and then its meaning from a click each, always of “bank”', () => {
    const presets = [0, 1, 2, 3].map(attentionPreset)
    expect(presets.map(({ detail }) => detail)).toEqual([0, 1, 2, 2])
    expect(presets.map(({ picked }) => river().words[picked])).toEqual(['bank', 'bank', 'bank', 'bank'])
  })
  it('has another neighbour at the last click only', () => {
    expect([0, 1, 2, 3].map((s) => attentionPreset(s).neighbour)).toEqual([
      'river',
      'river',
      'river',
      'savings',
    ])
  })
})
