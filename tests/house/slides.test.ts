import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floors } from '../../data/floors'
import { readSlides, type Slide } from '../slides'
import { without } from './files'

const slides = readSlides()

/** One message for each slide that the rule finds something on. */
const faults = (rule: (slide: Slide) => string | false | undefined) =>
  slides.flatMap((slide) => {
    const fault = rule(slide)
    return fault ? [`slides.md:${slide.line}, slide ${slide.no} “${slide.title}”: ${fault}`] : []
  })

describe('every slide', () => {
  it('has a headline', () => {
    expect(slides.length).toBeGreaterThan(0)
    expect(
      faults(
        (s) =>
          !/^# \S/m.test(s.content) &&
          'no headline. Start it with “# ” and a sentence that claims something.',
      ),
    ).toEqual([])
  })

  it('has a headline of its own', () => {
    const titles = slides.map((s) => s.title)
    expect(
      faults((s) => titles.indexOf(s.title) !== s.no - 1 && 'another slide has this headline already.'),
    ).toEqual([])
  })

  it('has a layout that exists, and a floor or a section', () => {
    expect(
      faults(({ frontmatter: f }) => {
        const layout = String(f.layout ?? 'default')
        if (!existsSync(`layouts/${layout}.vue`)) return `there is no layouts/${layout}.vue.`
        if (f.floor === undefined && !f.section) return 'neither floor: 1–4 nor section: in its frontmatter.'
        return (
          f.floor !== undefined &&
          !floors.some(({ n }) => n === f.floor) &&
          `there is no floor ${String(f.floor)}.`
        )
      }),
    ).toEqual([])
  })

  it('has speaker notes to say aloud', () => {
    expect(
      faults(({ notes }) => {
        const words = notes.split(/\s+/).filter(Boolean).length
        return (
          words < 20 &&
          `speaker notes of ${words} words. Write what is said, in a comment at the slide's end.`
        )
      }),
    ).toEqual([])
  })

  it('leaves layout and looks to components', () => {
    expect(
      faults(({ content }) => {
        const text = without(content, /```[\s\S]*?```/g, /`[^`\n]*`/g, /<!--[\s\S]*?-->/g)
        const found = /<\/?[a-z][\w-]*(?=[\s/>])[^>]*>|\b(?:style|class)=/.exec(text)
        return found
          ? `‘${found[0]}’ is raw HTML. Put it in a component (components/) and use that here.`
          : undefined
      }),
    ).toEqual([])
  })
})
