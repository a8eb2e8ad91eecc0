import { describe, expect, it } from 'vitest'
import { hostFiles } from './hosting'
import { contentSecurityPolicy } from './content-security-policy'

const files = hostFiles()

describe('what hosts are told', () => {
  it.each(Object.entries(files).filter(([name]) => name !== '_redirects'))(
    '%s states the policy of the pages, and that types are not guessed',
    (_, text) => {
      expect(text).toContain(contentSecurityPolicy())
      expect(text).toMatch(/X-Content-Type-Options.*nosniff|nosniff/)
    },
  )
  it('lets an endpoint in where the site is built for one', () =>
    expect(hostFiles('https://api.example.org')._headers).toContain(
      "connect-src 'self' https://api.example.org;",
    ))
  it('is Netlify’s and Cloudflare’s way of writing it: a path, then its headers', () =>
    expect(files._headers).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'self'; .*\n {2}X-Content/,
    ))
  it('is Apache’s: for a path of their own, the others', () =>
    expect(files['.htaccess']).toMatch(/#\/assets\/#">\nHeader set Cache-Control "public, max-age/))
  it('is nginx’s: headers alone, to be included', () =>
    expect(files['hosting/nginx.conf'].match(/^add_header .*" always;$/gm)).toHaveLength(2))
  it('is Vercel’s JSON', () => {
    const { headers } = JSON.parse(files['hosting/vercel.json'])
    expect(headers[1]).toEqual({
      source: '/assets/(.*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })
  })
})

describe('the policy', () => {
  it('lets no script stand in a page, and no other site be asked', () => {
    expect(contentSecurityPolicy()).toMatch(/^default-src 'self';/)
    expect(contentSecurityPolicy()).not.toMatch(/script-src|https?:|\*/)
  })
})
