import { expect, it } from 'vitest'
import { Court, PRESENTED } from './court'
import type { DeckInfo, Look, SlideInfo } from './evidence'
import { errors, outward } from './rules/noise'
import { defaults } from './settings'
import { externalRequest } from './visit/noise'

const slideOf = (no: number, gate?: unknown): SlideInfo => ({
  ...{ no, name: String(no), title: '', notes: '' },
  frontmatter: gate ? { gate } : {},
})
const whole = slideOf(0)
const away = 'https://example.org/dot.svg'
const box = { x: 1, y: 2, w: 3, h: 4 }

function courtOf(slides: SlideInfo[]) {
  const court = new Court([errors, outward], defaults, { slides } as DeckInfo)
  const hear = (slide: SlideInfo, when: string, ...noise: string[]) =>
    court.moment({ slide, when, click: 0, noise })
  const see = (slide: SlideInfo) =>
    court.look({ slide, click: 0, mode: 'light', sheet: { elsewhere: [{ href: away, box }] } } as Look)
  const told = () => court.findings.map(({ slide, rule, at }) => `${slide} ${rule} ${at.length}`)
  return { hear, see, told }
}

it('tells what other sites are asked for where it stands, and nowhere else', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { hear, see, told } = courtOf(slides)
  hear(whole, 'at the start', externalRequest(away), externalRequest('https://example.org/font'))
  hear(slides[1]!, 'click 0', externalRequest(away))
  see(slides[1]!)
  expect(told()).toEqual(['0 outward 0', '2 outward 1'])
})

it('tells it nowhere where its slide has that switched off', () => {
  const slides = [slideOf(1, { off: { outward: 'The room has a network.' } })]
  const { hear, see, told } = courtOf(slides)
  hear(whole, 'at the start', externalRequest(away))
  see(slides[0]!)
  expect(told()).toEqual([])
})

it('does not tell of a slide what the presenter view has of the next one', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { hear, told } = courtOf(slides)
  hear(slides[0]!, PRESENTED, 'console error: loud', 'console error: of its own')
  hear(slides[1]!, 'click 0', 'console error: loud')
  expect(told()).toEqual(['1 errors 0', '2 errors 0'])
})
