import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floors } from '../../data/floors'
import { readSlides, type Slide } from '../helpers/slides'
import { without } from './rules/files'

const slides = readSlides()

/** One message for each slide that the rule finds something on. */
const faults = (rule: (slide: Slide) => string | false | undefined) =>
  slides.flatMap((slide) => {
    const fault = rule(slide)
    return fault ? [`slides.md:${slide.line}, slide ${slide.no} “${slide.title}”: ${fault}`] : []
  })

/** What any slide may say; the first one also says what the whole deck is. */
const forAll = ['layout', 'floor', 'section', 'mini', 'pause', ...Object.keys(slides[0]!.frontmatter)]

/** What a layout takes, read from its props: vue-tsc checks tags, not frontmatter. */
function propsOf(layout: string) {
  const source = without(readFileSync(`layouts/${layout}.vue`, 'utf8'), /\/\*[\s\S]*?\*\//g)
  const [, body = ''] = /defineProps<\{([\s\S]*?)\n?\}>/.exec(source) ?? []
  const props = [...body.matchAll(/(\w+)(\??):/g)].map(([, name, optional]) => ({ name: name!, optional }))
  return { known: props.map((p) => p.name), needed: props.filter((p) => !p.optional).map((p) => p.name) }
}

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

  it('says only what its layout asks for, and all of it', () => {
    expect(
      faults(({ frontmatter: f }) => {
        const layout = String(f.layout ?? 'default')
        const { known, needed } = propsOf(layout)
        const stray = Object.keys(f).find((key) => ![...forAll, ...known].includes(key))
        if (stray)
          return `layouts/${layout}.vue knows no “${stray}:”. It takes ${known.join(', ') || 'nothing'}.`
        const lacking = needed.find((key) => f[key] === undefined)
        return lacking && `layouts/${layout}.vue needs “${lacking}:” in the frontmatter.`
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
