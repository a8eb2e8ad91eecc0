import { expect, it } from 'vitest'
import { RuleRunner, PRESENTER_VIEW } from './rule-runner'
import type { DeckInfo, ClickSnapshot, SlideInfo } from './types'
import { consoleErrors } from './rules/console-errors'
import { externalRequests } from './rules/external-requests'
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
  const logMessages = (slide: SlideInfo, when: string, ...log: string[]) =>
    runner.runNavigationRules({ slide, when, click: 0, log })
  const showSlide = (slide: SlideInfo) =>
    runner.runClickRules({
      slide,
      click: 0,
      mode: 'light',
      content: { externalResources: [{ href: externalUrl, box }] },
    } as ClickSnapshot)
  const reported = () => runner.findings.map(({ slide, rule, boxes }) => `${slide} ${rule} ${boxes.length}`)
  return { logMessages, showSlide, reported }
}

it('reports an external request once, on the slide that shows its element', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, showSlide, reported } = createRunner(slides)
  logMessages(
    wholeDeck,
    'at the start',
    externalRequestMessage(externalUrl),
    externalRequestMessage('https://example.org/font'),
  )
  logMessages(slides[1]!, 'click 0', externalRequestMessage(externalUrl))
  showSlide(slides[1]!)
  expect(reported()).toEqual(['0 external-requests 0', '2 external-requests 1'])
})

it('does not report an external request elsewhere when the slide that shows it disables the rule', () => {
  const slides = [slideOf(1, { off: { 'external-requests': 'The room has a network.' } })]
  const { logMessages, showSlide, reported } = createRunner(slides)
  logMessages(wholeDeck, 'at the start', externalRequestMessage(externalUrl))
  showSlide(slides[0]!)
  expect(reported()).toEqual([])
})

it('reports an error of the presenter view on the next slide only, if that slide logs it too', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, reported } = createRunner(slides)
  logMessages(slides[0]!, PRESENTER_VIEW, 'console error: loud', 'console error: of its own')
  logMessages(slides[1]!, 'click 0', 'console error: loud')
  expect(reported()).toEqual(['1 console-errors 0', '2 console-errors 0'])
})
