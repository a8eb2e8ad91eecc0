import { describe, expect, it } from 'vitest'
import { readOptions } from './read-options'

describe('readOptions', () => {
  it('fills in defaults', () =>
    expect(readOptions()).toMatchObject({
      offline: { control: true, pages: 'The slides' },
      csp: {},
      connect: [],
      url: '',
      light: { omit: [], without: [] },
      hosts: true,
      print: false,
    }))
  it('takes what the headmatter says, and the rest by default', () => {
    const web = {
      offline: { pages: 'Slides' },
      csp: { 'img-src': ['https://a.org'] },
      light: false,
      print: true,
    }
    expect(readOptions(web)).toMatchObject({
      offline: { control: true, pages: 'Slides' },
      csp: { 'img-src': ['https://a.org'] },
      light: false,
      print: true,
    })
    expect(readOptions({ offline: false, csp: false, hosts: false, light: true })).toMatchObject({
      offline: false,
      csp: false,
      hosts: false,
      light: { omit: [] },
    })
  })
  it('adds what the environment says', () => {
    const env = {
      SLIDEV_WEB_URL: 'https://b.org/talk',
      SLIDEV_WEB_CONNECT: 'https://c.org  http://localhost:1',
    }
    const web = { url: 'https://a.org', connect: ['https://a.org'] }
    expect(readOptions(web, env)).toMatchObject({
      url: 'https://b.org/talk/',
      connect: ['https://a.org', 'https://c.org', 'http://localhost:1'],
    })
    expect(readOptions(web, { SLIDEV_WEB_URL: '', SLIDEV_WEB_CONNECT: '' })).toMatchObject({
      url: 'https://a.org/',
      connect: ['https://a.org'],
    })
  })
  it.each([
    [{ ofline: true }, 'web.ofline is no option. There are: offline, csp,'],
    [{ toString: true }, 'web.toString is no option'],
    [{ offline: { big: [] } }, 'web.offline.big is no option'],
    [{ offline: 'yes' }, 'web.offline is "yes", expected true, false'],
    [{ offline: { large: 'pdf' } }, 'web.offline.large is "pdf", expected a list'],
    [{ light: { omit: [1] } }, 'web.light.omit is [1]'],
    [
      { connect: ['https://a.org/path'] },
      'web.connect is ["https://a.org/path"], expected a list of origins',
    ],
    [{ connect: ['https://a.org; script-src *'] }, 'web.connect'],
    [{ csp: { 'img-src': ['https://a.org; script-src *'] } }, 'web.csp'],
    [{ csp: { 'img-src': 'https://a.org' } }, 'expected true, false, or lists'],
    [{ url: 'example.org' }, 'web.url is "example.org", expected an address'],
    [{ errorPage: 'a.ts' }, 'web.errorPage is "a.ts", expected the path'],
    [{ immutable: ['/a b'] }, 'web.immutable is ["/a b"], expected a list of folders'],
    [{ offline: { exclude: '*' } }, 'web.offline.exclude is "*", expected a list'],
    [{ print: 'yes' }, 'web.print is "yes", expected true or false'],
    ['all', 'has to have options below it'],
  ])('refuses %j', (web, message) => expect(() => readOptions(web)).toThrow(message))
  it('refuses an origin from the environment that is none', () =>
    expect(() => readOptions({}, { SLIDEV_WEB_CONNECT: '*' })).toThrow('web.connect is ["*"]'))
})
