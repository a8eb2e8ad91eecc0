import { expect, it } from 'vitest'
import { contactLink } from './contact-link'

it.each([
  ['jo.doe+talk@mail.example-1.org', 'mailto:jo.doe+talk@mail.example-1.org'],
  ['https://example.org/jo', 'https://example.org/jo'],
  ['HTTP://Example.org', 'http://example.org/'],
  ['Room 7', undefined],
  ['write to jo@example.org', undefined],
  ['jo@example.org today', undefined],
  ['jo@example', undefined],
  ['jo@example.', undefined],
  ['see https://example.org', undefined],
  ['https://example.org or so', undefined],
  ['https://jo@example.org', undefined],
  ['https://', undefined],
  ['https://[', undefined],
  ['javascript:https://example.org', undefined],
  ['ftp://example.org', undefined],
])('%s leads to %s', (text, link) => expect(contactLink(text)).toBe(link))
