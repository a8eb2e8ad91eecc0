import { describe, expect, it } from 'vitest'
import { hostFiles } from './hosting'
import { contentSecurityPolicy } from './content-security-policy'

const files = hostFiles()

describe('hostFiles', () => {
  it.each(Object.entries(files).filter(([name]) => name !== '_redirects'))(
    '%s sets Content-Security-Policy and X-Content-Type-Options',
    (_, text) => {
      expect(text).toContain(contentSecurityPolicy())
      expect(text).toMatch(/X-Content-Type-Options.*nosniff|nosniff/)
    },
  )
  it('allows connections to the endpoint of the build', () =>
    expect(hostFiles('https://api.example.org')._headers).toContain(
      "connect-src 'self' https://api.example.org;",
    ))
  it('writes _headers for Netlify and Cloudflare: a path, then its indented headers', () =>
    expect(files._headers).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'self'; .*\n {2}X-Content/,
    ))
  it('writes .htaccess for Apache, with an <If> for each path', () =>
    expect(files['.htaccess']).toMatch(/#\/assets\/#">\nHeader set Cache-Control "public, max-age/))
  it('writes paths for Apache as patterns in which a dot is a dot', () =>
    expect(files['.htaccess']).toContain('m#/service-worker\\.js#'))
  it('writes nginx.conf as add_header lines to include', () =>
    expect(files['hosting/nginx.conf'].match(/^add_header .*" always;$/gm)).toHaveLength(2))
  it('writes vercel.json for Vercel', () => {
    const { headers } = JSON.parse(files['hosting/vercel.json'])
    expect(headers[1]).toEqual({
      source: '/assets/(.*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })
  })
})

describe('the policy', () => {
  it('allows neither inline scripts nor other origins', () => {
    expect(contentSecurityPolicy()).toMatch(/^default-src 'self';/)
    expect(contentSecurityPolicy()).not.toMatch(/script-src|https?:|\*/)
  })
})
