// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import type { SlideInfo } from '../types'
import { htmlReport } from './html'

const slideOf = (no: number, title: string) => ({ no, title }) as SlideInfo
const [shot, other] = [Buffer.from('a'), Buffer.from('b')]
const findingOf = (slide: number, message: string, more: Partial<Finding> = {}) =>
  ({
    ...{ slide, title: 'Tom & <Jerry>', rule: 'axe', message, fixHint: 'a "hint"', occurrences: ['click 0'] },
    ...{ boxes: [], ...more },
  }) as unknown as Finding
const box = { x: 98, y: 55.2, w: 490, h: 138 }
const reportOf = (more: Partial<CheckResult>) =>
  htmlReport({
    deck: { title: 'A <talk>', width: 980, height: 552 },
    slides: [slideOf(1, 'Fine'), slideOf(2, ''), slideOf(3, 'Bad'), slideOf(4, 'Worst')],
    findings: [],
    disabledRules: [],
    thumbnails: new Map([[1, Buffer.from('c')]]),
    ...more,
  } as unknown as CheckResult)
const pageOf = (more: Partial<CheckResult>) => new DOMParser().parseFromString(reportOf(more), 'text/html')
const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent!.replace(/\s+/g, ' ').trim())

it('shows the slides with most findings first, each finding with its boxes in its screenshot', () => {
  const findings = [
    findingOf(0, 'of all'),
    findingOf(2, 'one'),
    findingOf(3, 'two', { screenshot: shot, boxes: [box] }),
    findingOf(4, 'three', { screenshot: shot, boxes: [] }),
    findingOf(4, 'a < b & "c"', { screenshot: other, occurrences: ['click 1', 'back'] }),
  ]
  const page = pageOf({ findings })
  expect(texts(page, 'title, h1')).toEqual(['A <talk>: findings of the gate', 'A <talk>'])
  expect(texts(page, 'h1 + p')).toEqual([
    '4 slides looked at, 4 findings on 3 of them, and 1 of the whole deck.',
  ])
  expect(texts(page, '.slides li')).toEqual(['4 Worst2', '2 untitled1', '3 Bad1', '1 Finefine'])
  expect(page.querySelectorAll('.slides .bad')).toHaveLength(3)
  expect([...page.querySelectorAll('.slides a')].map((a) => a.getAttribute('href'))).toEqual([
    '#slide-4',
    '#slide-2',
    '#slide-3',
  ])
  expect([...page.querySelectorAll('section')].map(({ id }) => id)).toEqual([
    'slide-4',
    'slide-0',
    'slide-2',
    'slide-3',
  ])
  expect(texts(page, '#slide-0 h2, #slide-4 h2')).toEqual(['4 Tom & <Jerry>', 'The whole deck'])
  expect(texts(page, '#slide-4 li:last-child > *')).toEqual([
    'axe click 1; back',
    'a < b & "c"',
    'a "hint"',
    '',
  ])
  expect(texts(page, '#slide-4 li:first-child > *')).toEqual(['axe click 0', 'three', 'a "hint"', ''])
  expect(texts(page, '#slide-2 li')).toEqual(['axe click 0 one a "hint"'])
  expect(texts(page, '#slide-4 ol, .slides, body > p')).toEqual([
    '4 slides looked at, 4 findings on 3 of them, and 1 of the whole deck.',
    '4 Worst22 untitled13 Bad11 Finefine',
    'axe click 0 three a "hint" axe click 1; back a < b & "c" a "hint"',
  ])
  const mark = page.querySelector<HTMLElement>('#slide-3 .shot i')!
  expect(mark.getAttribute('style')).toBe('left:10.00%;top:10.00%;width:50.00%;height:25.00%')
  expect(page.querySelectorAll('.shot i')).toHaveLength(1)
})

it('embeds each screenshot once, and thumbnails where there are any', () => {
  const findings = [shot, shot, other].map((screenshot, i) => findingOf(3, `${i}`, { screenshot }))
  const html = reportOf({ findings })
  expect(html.split('data:image/png;base64,YQ==')).toHaveLength(2)
  const page = pageOf({ findings })
  expect([...page.querySelectorAll('.shot')].map(({ className }) => className)).toEqual([
    'shot shot-0',
    'shot shot-0',
    'shot shot-1',
  ])
  expect(page.querySelector('.shot')!.getAttribute('style')).toBe('aspect-ratio:980/552')
  expect(html).toMatch(/\.shot-1 \{ background-image: url\(data:image\/png;base64,Yg==\) \}/)
  expect(page.querySelectorAll('.slides img')).toHaveLength(1)
  expect(page.querySelector('.slides img')!.getAttribute('src')).toBe('data:image/jpeg;base64,Yw==')
})

it('marks all boxes of a finding, and nothing else', () => {
  const page = pageOf({ findings: [findingOf(3, 'two', { screenshot: shot, boxes: [box, box] })] })
  expect(page.querySelectorAll('.shot i')).toHaveLength(2)
  expect(texts(page, '.shot')).toEqual([''])
})

it('has no picture for a finding without a screenshot', () => {
  const findings = [findingOf(2, 'one'), findingOf(3, 'two', { screenshot: shot })]
  expect(reportOf({ findings: findings.slice(0, 1) })).not.toContain('background-image')
  expect(pageOf({ findings }).querySelectorAll('.shot')).toHaveLength(1)
  expect(pageOf({ findings }).querySelector('.shot')!.className).toBe('shot shot-0')
})

it('lists disabled rules, and mentions the whole deck, only if there is anything', () => {
  const disabledRules = [
    { slide: 2, rule: 'axe', reason: 'It is <art>.', suppressed: 3 },
    { slide: 3, rule: 'axe', reason: 'It too.', suppressed: 1 },
  ]
  expect(texts(pageOf({ disabledRules }), 'section')).toEqual([
    'Disabled rulesslide 2: axe, reason: It is <art>. (3 findings)slide 3: axe, reason: It too. (1 findings)',
  ])
  const page = pageOf({})
  expect(texts(page, 'section')).toEqual([])
  expect(page.body.lastElementChild!.className).toBe('slides')
  expect(page.body.textContent!.trim()).toMatch(/fine$/)
  expect(texts(page, 'h1 + p')).toEqual(['4 slides looked at, 0 findings on 0 of them.'])
})
