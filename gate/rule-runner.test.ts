import { expect, it } from 'vitest'
import { RuleRunner, PRESENTER_VIEW } from './rule-runner'
import type { DeckInfo, ClickSnapshot, SlideInfo } from './types'
import { consoleErrors, externalRequests } from './rules/page-log'
import { defaultSettings } from './settings'
import { externalRequestMessage } from './visit/page-log'

const slideOf = (no: number, gate?: unknown): SlideInfo => ({
  ...{ no, name: String(no), title: '', notes: '' },
  frontmatter: gate ? { gate } : {},
})
const wholeDeck = slideOf(0)
const externalUrl = 'https://example.org/dot.svg'
const box = { x: 1, y: 2, w: 3, h: 4 }

function createRunner(slides: SlideInfo[]) {
  const runner = new RuleRunner([consoleErrors, externalRequests], defaultSettings, { slides } as DeckInfo)
  const hear = (slide: SlideInfo, when: string, ...noise: string[]) =>
    runner.runNavigationRules({ slide, when, click: 0, log: noise })
  const see = (slide: SlideInfo) =>
    runner.runClickRules({
      slide,
      click: 0,
      mode: 'light',
      content: { externalResources: [{ href: externalUrl, box }] },
    } as ClickSnapshot)
  const told = () => runner.findings.map(({ slide, rule, boxes: at }) => `${slide} ${rule} ${at.length}`)
  return { hear, see, told }
}

it('tells what other sites are asked for where it stands, and nowhere else', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { hear, see, told } = createRunner(slides)
  hear(
    wholeDeck,
    'at the start',
    externalRequestMessage(externalUrl),
    externalRequestMessage('https://example.org/font'),
  )
  hear(slides[1]!, 'click 0', externalRequestMessage(externalUrl))
  see(slides[1]!)
  expect(told()).toEqual(['0 outward 0', '2 outward 1'])
})

it('tells it nowhere where its slide has that switched off', () => {
  const slides = [slideOf(1, { off: { outward: 'The room has a network.' } })]
  const { hear, see, told } = createRunner(slides)
  hear(wholeDeck, 'at the start', externalRequestMessage(externalUrl))
  see(slides[0]!)
  expect(told()).toEqual([])
})

it('does not tell of a slide what the presenter view has of the next one', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { hear, told } = createRunner(slides)
  hear(slides[0]!, PRESENTER_VIEW, 'console error: loud', 'console error: of its own')
  hear(slides[1]!, 'click 0', 'console error: loud')
  expect(told()).toEqual(['1 errors 0', '2 errors 0'])
})
