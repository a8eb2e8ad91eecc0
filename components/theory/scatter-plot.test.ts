import { describe, expect, it } from 'vitest'
import { presetVectors } from './preset-vectors'
import { buildScatterPlot, type ScatterPlot } from './scatter-plot'
import { presets } from './word-sums'

const space = presetVectors()
const texts = ({ marks: spots }: ScatterPlot) => spots.map(({ text }) => text)
const at = ({ marks: spots }: ScatterPlot, text: string) => spots.find((spot) => spot.text === text)!.at

describe('the picture', () => {
  it('of one word is a fan of arrows, and stays where it was when others come', () => {
    const [few, all] = presets.slice(0, 2).map((preset) => buildScatterPlot(preset, space))
    expect(texts(few)).toEqual(['cat', 'car', 'stone'])
    expect(texts(all)).toEqual(['cat', 'dog', 'kitten', 'car', 'stone'])
    for (const word of texts(few)) expect(at(few, word)).toEqual(at(all, word))
    expect(few.origin).toEqual(all.origin)
  })

  it('turns the words from cat in the order of their cosines', () => {
    const picture = buildScatterPlot(presets[1], space)
    const [x0, y0] = picture.origin!
    const angle = (word: string) => Math.atan2(at(picture, word)[1] - y0, at(picture, word)[0] - x0)
    const turned = ['dog', 'kitten', 'car', 'stone'].map((word) => Math.abs(angle(word) - angle('cat')))
    expect(turned).toEqual([...turned].sort((a, b) => a - b))
  })

  it('of a − b + c is the same way twice, and ends beside what was found', () => {
    const picture = buildScatterPlot(presets[2], space)
    expect(texts(picture)).toEqual(['king', 'man', 'woman', 'queen', 'the sum'])
    const [[man, woman], [king, sum]] = picture.arrows
    expect(sum).toEqual(at(picture, 'the sum'))
    for (const k of [0, 1]) expect(sum[k] - king[k]).toBeCloseTo(woman[k] - man[k], 0)
    const far = (word: string) => Math.hypot(at(picture, word)[0] - sum[0], at(picture, word)[1] - sum[1])
    expect(far('queen')).toBe(Math.min(...['king', 'man', 'woman', 'queen'].map(far)))
  })

  it.each(['cat − cat', '−cat', 'cat + cat', 'king + queen', 'king − man + woman + cat − dog − car'])(
    'of “%s” lies in the field, without ways',
    (asked) => {
      const { marks: spots, arrows: ways } = buildScatterPlot({ text: asked, query: asked }, space)
      expect(ways).toEqual([])
      for (const { at } of spots) {
        expect(at.every(Number.isFinite)).toBe(true)
        expect(at[0]).toBeLessThanOrEqual(570)
      }
    },
  )
})
