/** Configuration of response headers for the usual static hosts, written into the build. */
import type { Plugin } from 'vite'
import { contentSecurityPolicy } from './content-security-policy'

interface HeaderRule {
  /** Files it applies to: a path below the site, `*` at its end. */
  path: string
  /** Values by name. */
  headers: Record<string, string>
}

/** Names of files in assets/ contain a hash of their content, so caches may keep them; other files may change. */
const headerRules = (endpoint: string): HeaderRule[] => [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(endpoint),
      'X-Content-Type-Options': 'nosniff',
    },
  },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/service-worker.js', headers: { 'Cache-Control': 'no-cache' } },
]

const formatHeaders = (headers: HeaderRule['headers'], write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value))

/** `_headers` of Netlify and Cloudflare Pages, which read it at the site's root. */
const netlifyHeaders = (all: readonly HeaderRule[]) =>
  all.flatMap(({ path, headers }) => [
    path,
    ...formatHeaders(headers, (name, value) => `  ${name}: ${value}`),
  ])

/** `.htaccess`, which Apache reads in any folder if `AllowOverride` permits. */
const apacheConfig = (all: readonly HeaderRule[]) => [
  '<IfModule mod_headers.c>',
  ...all.flatMap(({ path, headers }) => {
    const lines = formatHeaders(headers, (name, value) => `Header set ${name} "${value}"`)
    const pattern = path.replace('*', '').replaceAll('.', '\\.')
    return path === '/*' ? lines : [`<If "%{REQUEST_URI} =~ m#${pattern}#">`, ...lines, '</If>']
  }),
  '</IfModule>',
]

/** Headers to include in nginx's `location` of the site: one with add_header of its own inherits none. */
const nginxConfig = ([{ headers }]: readonly HeaderRule[]) => [
  '# include this in the location that serves the site',
  ...formatHeaders(headers, (name, value) => `add_header ${name} "${value}" always;`),
]

/** `vercel.json`. */
const vercelConfig = (all: readonly HeaderRule[]) => {
  const headers = all.map((rule) => ({
    source: rule.path.replace('*', '(.*)'),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }))
  return JSON.stringify({ headers }, null, 2).split('\n')
}

/** Replaces Slidev's `_redirects`, whose rule these hosts reject. */
const emptyRedirects = () => ['# None: the address of a slide stands behind the #.']

/** Content of each file by its path in the build. Hosts find all but those in hosting/ by themselves. */
export const hostFiles = (endpoint = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      _headers: netlifyHeaders,
      _redirects: emptyRedirects,
      '.htaccess': apacheConfig,
      'hosting/nginx.conf': nginxConfig,
      'hosting/vercel.json': vercelConfig,
    }).map(([name, write]) => [name, `${write(headerRules(endpoint)).join('\n')}\n`]),
  )

/** Vite plugin that adds these files to the build. `endpoint`: an origin to allow connections to. */
export const hosting = (endpoint?: string): Plugin => ({
  name: 'hosting',
  apply: 'build',
  generateBundle() {
    for (const [fileName, source] of Object.entries(hostFiles(endpoint)))
      this.emitFile({ type: 'asset', fileName, source })
  },
})
