import { describe, expect, it } from 'vitest'
import { presetVectors } from './preset-vectors'
import { buildScatterPlot, type ScatterPlot } from './scatter-plot'
import { presets } from './word-sums'

const space = presetVectors()
const texts = ({ marks }: ScatterPlot) => marks.map(({ text }) => text)
const at = ({ marks }: ScatterPlot, text: string) => marks.find((mark) => mark.text === text)!.at

describe('the scatter plot', () => {
  it('draws one word and its neighbours from an origin, and keeps them in place when others join', () => {
    const [few, all] = presets.slice(0, 2).map((preset) => buildScatterPlot(preset, space))
    expect(texts(few)).toEqual(['cat', 'car', 'stone'])
    expect(texts(all)).toEqual(['cat', 'dog', 'kitten', 'car', 'stone'])
    for (const word of texts(few)) expect(at(few, word)).toEqual(at(all, word))
    expect(few.origin).toEqual(all.origin)
  })

  it('has the words at angles from cat in the order of their cosines', () => {
    const plot = buildScatterPlot(presets[1], space)
    const [x0, y0] = plot.origin!
    const angle = (word: string) => Math.atan2(at(plot, word)[1] - y0, at(plot, word)[0] - x0)
    const turned = ['dog', 'kitten', 'car', 'stone'].map((word) => Math.abs(angle(word) - angle('cat')))
    expect(turned).toEqual([...turned].sort((a, b) => a - b))
  })

  it('draws a − b + c as two parallel arrows, the second ending nearest to the word found', () => {
    const plot = buildScatterPlot(presets[2], space)
    expect(texts(plot)).toEqual(['king', 'man', 'woman', 'queen', 'the sum'])
    const [[man, woman], [king, sum]] = plot.arrows
    expect(sum).toEqual(at(plot, 'the sum'))
    for (const k of [0, 1]) expect(sum[k] - king[k]).toBeCloseTo(woman[k] - man[k], 0)
    const distance = (word: string) => Math.hypot(at(plot, word)[0] - sum[0], at(plot, word)[1] - sum[1])
    expect(distance('queen')).toBe(Math.min(...['king', 'man', 'woman', 'queen'].map(distance)))
  })

  it.each(['cat − cat', '−cat', 'cat + cat', 'king + queen', 'king − man + woman + cat − dog − car'])(
    'of “%s” lies in its area, without arrows',
    (query) => {
      const { marks, arrows } = buildScatterPlot({ text: query, query }, space)
      expect(arrows).toEqual([])
      for (const { at } of marks) {
        expect(at.every(Number.isFinite)).toBe(true)
        expect(at[0]).toBeLessThanOrEqual(570)
      }
    },
  )
})
