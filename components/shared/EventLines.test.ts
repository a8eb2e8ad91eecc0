// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { TalkEvent } from '../../data/event'
import { contactLink } from './contact-link'
import EventLines from './EventLines.vue'

const empty: TalkEvent = { speaker: '', place: '', date: '', contact: '', address: '' }
const mountWith = (filled: Partial<TalkEvent>) =>
  mount(EventLines, {
    props: { lines: [['speaker'], ['place', 'date'], ['contact']], of: { ...empty, ...filled } },
  })

describe('EventLines', () => {
  it('renders nothing when all fields are empty or blank', () => {
    expect(mountWith({}).find('.event-lines').exists()).toBe(false)
    expect(mountWith({ speaker: '  ' }).find('.event-lines').exists()).toBe(false)
  })

  it('leaves no gap and no comma for an empty field', () => {
    const texts = (filled: Partial<TalkEvent>) =>
      mountWith(filled)
        .findAll('p')
        .map((p) => p.text())
    expect(texts({ speaker: 'Ada', date: '1 May' })).toEqual(['Ada', '1 May'])
    expect(texts({ place: 'Leipzig', date: '1 May' })).toEqual(['Leipzig, 1 May'])
  })

  it('isolates the text direction of each field', () =>
    expect(mountWith({ place: 'תל אביב', date: '1 May' }).findAll('bdi')).toHaveLength(2))

  it('escapes markup', () => {
    const lines = mountWith({ speaker: '<img src=x onerror=alert(1)>', contact: '<script>alert(1)</script>' })
    expect(lines.findAll('img, script, a')).toHaveLength(0)
    expect(lines.text()).toContain('<img src=x onerror=alert(1)>')
  })
})

it.each([
  ['ada@example.org', 'mailto:ada@example.org'],
  ['https://example.org/ada', 'https://example.org/ada'],
  ['@ada on Mastodon', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['https://example.org/ and more', undefined],
  ['a@b.org?bcc=c@d.org', undefined],
])('links the contact %s to %s', (text, link) => expect(contactLink(text)).toBe(link))
