import { expect, it } from 'vitest'
import type { PdfModel } from '../check/pdf-model'
import { findingsOf, type PrintedContents } from './findings'

const figure = (page: number) => ({
  type: 'Figure',
  text: '',
  kids: [],
  contentItems: 1,
  pages: [page],
  annotations: 0,
})
const page = (no: number, text: string) => ({ no, text, images: 0, untagged: 0, annotations: 0 })

/** Slide 2 has two pages, one a click, with a picture that says nothing. */
const printed = (): PrintedContents => ({
  model: {
    bytes: 1,
    isTagged: true,
    showsTitle: true,
    lang: 'en',
    title: 'T',
    pages: [page(1, 'A text of some length'), page(2, 'A text of some length'), page(3, ' ')],
    links: [],
    outline: [{ title: 'A', level: 1, page: 1 }],
    fonts: [],
    root: {
      type: 'Document',
      text: '',
      kids: [figure(2), figure(3)],
      contentItems: 0,
      pages: [],
      annotations: 0,
    },
  } satisfies PdfModel,
  pages: [
    { slide: 1, click: 0 },
    { slide: 2, click: 0 },
    { slide: 2, click: 1 },
  ],
  deck: {
    hashRouting: false,
    width: 1,
    height: 1,
    title: '',
    author: '',
    info: '',
    keywords: [],
    lang: '',
    slides: [
      { no: 1, name: '1', title: 'One', level: 1 },
      { no: 2, name: '2', title: 'Two', level: 1 },
    ],
  },
  brokenLinks: [],
  pictures: [],
})

it('names the slide of a page, and tells the same of several clicks once', () => {
  expect(findingsOf(printed()).map(({ slide, title, message }) => [slide, title, message])).toEqual([
    [2, 'Two', 'Figure has no alternative text'],
    [2, 'Two', 'it has no text on it'],
  ])
})

it('tells a picture by its address, and not a second time by its tag', () => {
  const pictures = [{ slide: 2, src: 'a.png', problem: 'unnamed' as const }]
  const messages = findingsOf({ ...printed(), pictures }).map(({ message }) => message)
  expect(messages).toEqual(['the picture a.png has no alternative text', 'it has no text on it'])
})

it('says of links what they lead to, and what to write', () => {
  const brokenLinks = [
    { slide: 1, text: 'on', href: '#/9', isFile: false },
    { slide: 1, text: 'file', href: '/a.pdf', isFile: true },
  ]
  const [slideLink, fileLink] = findingsOf({ ...printed(), brokenLinks })
  expect(slideLink).toMatchObject({ slide: 1, message: 'the link “on” leads to /9, which is no slide' })
  expect(fileLink).toMatchObject({ fix: 'give its address on the web' })
})
