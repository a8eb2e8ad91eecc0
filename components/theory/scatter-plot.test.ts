import { describe, expect, it } from 'vitest'
import { presetVectors } from './preset-vectors'
import { buildScatterPlot, type ScatterPlot } from './scatter-plot'
import { presets } from './word-sums'

const space = () => presetVectors()
const texts = ({ marks }: ScatterPlot) => marks.map(({ text }) => text)
const at = ({ marks }: ScatterPlot, text: string) => marks.find((mark) => mark.text === text)!.at
/** From each mark to its label, px. */
const labelOffsets = ({ marks }: ScatterPlot) =>
  Object.fromEntries(
    marks.map(({ text, at, label }) => [text, [0, 1].map((k) => Math.round(label[k] - at[k]))]),
  )
const plotOf = (query: string) => buildScatterPlot({ text: query, query }, space())

describe('the scatter plot', () => {
  it('draws one word and its neighbours from an origin, and keeps them in place when others join', () => {
    const [few, all] = presets.slice(0, 2).map((preset) => buildScatterPlot(preset, space()))
    expect(texts(few)).toEqual(['cat', 'car', 'stone'])
    expect(texts(all)).toEqual(['cat', 'dog', 'kitten', 'car', 'stone'])
    for (const word of texts(few)) expect(at(few, word)).toEqual(at(all, word))
    expect(few.origin).toEqual(all.origin)
    expect([few.origin![0] >= 100, few.origin![0] <= 570]).toEqual([true, true])
    expect(few.arrows).toEqual([])
  })

  it('has the words at angles from cat in the order of their cosines', () => {
    const plot = buildScatterPlot(presets[1], space())
    const [x0, y0] = plot.origin!
    const angle = (word: string) => Math.atan2(at(plot, word)[1] - y0, at(plot, word)[0] - x0)
    const turned = ['dog', 'kitten', 'car', 'stone'].map((word) => Math.abs(angle(word) - angle('cat')))
    expect(turned).toEqual([...turned].sort((a, b) => a - b))
  })

  it('draws a − b + c as two parallel arrows, the second ending nearest to the word found', () => {
    const plot = buildScatterPlot(presets[2], space())
    expect(texts(plot)).toEqual(['king', 'man', 'woman', 'queen', 'the sum'])
    const [[man, woman], [king, sum]] = plot.arrows
    expect(sum).toEqual(at(plot, 'the sum'))
    for (const k of [0, 1]) expect(sum[k] - king[k]).toBeCloseTo(woman[k] - man[k], 0)
    const distance = (word: string) => Math.hypot(at(plot, word)[0] - sum[0], at(plot, word)[1] - sum[1])
    expect(distance('queen')).toBe(Math.min(...['king', 'man', 'woman', 'queen'].map(distance)))
  })

  it('marks words given, words found and the sum', () => {
    const kinds = (plot: ScatterPlot) => plot.marks.map(({ kind }) => kind)
    expect(kinds(buildScatterPlot(presets[0], space()))).toEqual(['given', 'found', 'found'])
    expect(kinds(plotOf('king + queen'))).toEqual(['given', 'given', 'found', 'sum'])
    expect(texts(plotOf('−cat'))).toEqual(['cat', 'throne', 'the sum'])
  })

  it('has labels right of the words, as far up or down as others are not in their way', () => {
    const offsets = labelOffsets(buildScatterPlot(presets[0], space()))
    expect(Object.values(offsets).map(([x]) => x)).toEqual([20, 20, 20])
    expect(labelOffsets(plotOf('king + queen'))).toEqual({
      king: [20, 0],
      queen: [20, 0],
      prince: [20, 0],
      'the sum': [8, 27],
    })
  })

  it('has the labels of a − b + c where no arrow begins or ends', () => {
    expect(labelOffsets(buildScatterPlot(presets[2], space()))).toEqual({
      king: [14, 20],
      man: [14, 20],
      woman: [14, -20],
      queen: [20, 0],
      'the sum': [8, -27],
    })
    const { 'the sum': sum, ...words } = labelOffsets(plotOf('king − woman + man'))
    expect(words).toEqual({ king: [14, -20], woman: [14, -20], man: [14, 20], prince: [20, 0] })
    // Moved up a little by the end of the area.
    expect(sum).toEqual([8, 22])
  })

  it('has every word that it was fitted to in its area', () => {
    for (const plot of [
      ...presets.map((preset) => buildScatterPlot(preset, space())),
      plotOf('king + queen'),
    ])
      for (const { at } of plot.marks)
        expect([at[0] >= 100, at[0] <= 570, at[1] >= 246, at[1] <= 586]).not.toContain(false)
  })

  it.each(['cat − cat', '−cat', 'cat + cat', 'king + queen', 'king − man + woman + cat − dog − car'])(
    'of “%s” lies in its area, without arrows',
    (query) => {
      const { marks, arrows } = buildScatterPlot({ text: query, query }, space())
      expect(arrows).toEqual([])
      for (const { at } of marks) {
        expect(at.every(Number.isFinite)).toBe(true)
        expect(at[0]).toBeLessThanOrEqual(570)
      }
    },
  )
})
