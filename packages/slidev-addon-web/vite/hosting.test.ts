import { describe, expect, it, vi } from 'vitest'
import { hostFiles, hosting } from './hosting'

const policy = "default-src 'self'; object-src 'none'"
const files = hostFiles({ policy, base: '/', hasPaths: false, immutable: [] })
const files2 = hostFiles({ policy, base: '/sub/', hasPaths: true, immutable: ['models'] })

describe('hostFiles', () => {
  it.each(Object.entries(files).filter(([name]) => name !== '_redirects'))(
    '%s sets Content-Security-Policy and X-Content-Type-Options',
    (_, text) => {
      expect(text).toContain(policy)
      expect(text).toMatch(/X-Content-Type-Options.*nosniff|nosniff/)
    },
  )
  it('states no policy where there is none', () =>
    expect(
      Object.values(hostFiles({ policy: '', base: '/', hasPaths: true, immutable: [] })).join(),
    ).not.toContain('Policy'))
  it('writes _headers for Netlify and Cloudflare: a path, then its indented headers', () =>
    expect(files._headers).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'self'; .*\n {2}X-Content/,
    ))
  it('writes .htaccess for Apache, with an <If> for each path', () =>
    expect(files['.htaccess']).toMatch(/#\/assets\/#">\nHeader set Cache-Control "public, max-age/))
  it('writes paths for Apache as patterns in which a dot is a dot', () =>
    expect(files['.htaccess']).toContain('m#/service-worker\\.js#'))
  it('writes nginx.conf as lines to include, the headers on one level: a location inherits none beside its own', () => {
    const lines = files['hosting/nginx.conf'].split('\n')
    expect(lines.filter((line) => /^add_header .*" always;$/.test(line))).toHaveLength(2)
    expect(lines.filter((line) => line.includes('add_header'))).toHaveLength(3)
    expect(lines.join()).not.toContain('location /')
  })
  it('says the same of each file to all: how long it may be kept', () => {
    for (const rule of [
      /assets.*(?:.*\n)?.*max-age=31536000, immutable/,
      /service-worker.*(?:.*\n)?.*no-cache/,
    ])
      for (const name of ['_headers', '.htaccess', 'hosting/nginx.conf', 'hosting/vercel.json'])
        expect(files[name].replace(/\s+/g, ' '), name).toMatch(rule)
  })
  it('writes vercel.json for Vercel', () => {
    const { headers, rewrites } = JSON.parse(files['hosting/vercel.json'])
    expect(headers[1]).toEqual({
      source: '/assets/(.*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })
    expect(rewrites).toBeUndefined()
  })
})

describe('a site in a folder, whose slides have paths', () => {
  it('has headers for its folder alone', () => {
    expect(files2._headers).toMatch(/^\/sub\/\*\n[^]*^\/sub\/assets\/\*\n[^]*^\/sub\/service-worker\.js\n/m)
    expect(files2['.htaccess']).toContain('m#/sub/assets/#')
    expect(files2['.htaccess']).toMatch(/\nHeader set Content-Security-Policy/)
  })
  it('lets caches keep the files of folders that never change, besides assets/', () => {
    const line = 'Cache-Control: public, max-age=31536000, immutable'
    expect(files2._headers).toContain(`/sub/models/*\n  ${line}\n`)
    expect(files2['.htaccess']).toContain('m#/sub/models/#')
    expect(files2['hosting/nginx.conf']).toContain('"/sub/models/"')
    expect(files._headers.split(line)).toHaveLength(2)
  })
  it('keeps Slidev’s _redirects, and says the same to the others', () => {
    expect(files2._redirects).toBeUndefined()
    expect(files2['.htaccess']).toMatch(/^FallbackResource \/sub\/index\.html\n/)
    expect(files2['hosting/nginx.conf']).toContain('try_files $uri $uri/ /sub/index.html;')
    expect(JSON.parse(files2['hosting/vercel.json']).rewrites).toEqual([
      { source: '/sub/(.*)', destination: '/sub/index.html' },
    ])
    expect(Object.values(files).join()).not.toMatch(/FallbackResource|try_files/)
  })
})

it.each([
  ['./', '/*'],
  ['/sub/', '/sub/*'],
])('the plugin writes them for the base %s', (base, path) => {
  const plugin = hosting({ policy, hasPaths: false, immutable: [] }) as unknown as Record<
    string,
    (...args: unknown[]) => void
  >
  const emitFile = vi.fn()
  plugin.configResolved({ base })
  plugin.generateBundle.call({ emitFile })
  const [{ fileName, source }] = emitFile.mock.calls[0]!
  expect(fileName).toBe('_headers')
  expect(source.split('\n')[0]).toBe(path)
})
