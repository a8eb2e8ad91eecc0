/** What a host has to be told, in the languages of the usual ones: written into the built site. */
import type { Plugin } from 'vite'
import { contentSecurityPolicy } from './content-security-policy'

interface HeaderRule {
  /** Which files it is for, as a path below the site. */
  path: string
  headers: Record<string, string>
}

/** Files in assets/ have the hash of their content in their names; all others keep theirs. */
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

/** Netlify and Cloudflare Pages read it where the site begins. */
const netlifyHeaders = (all: readonly HeaderRule[]) =>
  all.flatMap(({ path, headers }) => [
    path,
    ...formatHeaders(headers, (name, value) => `  ${name}: ${value}`),
  ])

/** Apache reads it in any folder, if `AllowOverride` lets it. */
const apacheConfig = (all: readonly HeaderRule[]) => [
  '<IfModule mod_headers.c>',
  ...all.flatMap(({ path, headers }) => {
    const set = formatHeaders(headers, (name, value) => `Header set ${name} "${value}"`)
    const test = path.replace('*', '').replaceAll('.', '\\.')
    return path === '/*' ? set : [`<If "%{REQUEST_URI} =~ m#${test}#">`, ...set, '</If>']
  }),
  '</IfModule>',
]

/** For the `location` that serves the site: headers of an outer one are lost there. */
const nginxConfig = ([{ headers }]: readonly HeaderRule[]) => [
  '# include this in the location that serves the site',
  ...formatHeaders(headers, (name, value) => `add_header ${name} "${value}" always;`),
]

const vercelConfig = (all: readonly HeaderRule[]) => {
  const headers = all.map((rule) => ({
    source: rule.path.replace('*', '(.*)'),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }))
  return JSON.stringify({ headers }, null, 2).split('\n')
}

/** Slidev would write one that hosts do not understand. */
const emptyRedirects = () => ['# None: the address of a slide stands behind the #.']

/** By name in the built site: what is not in hosting/ is found by the hosts themselves. */
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

export const hosting = (endpoint?: string): Plugin => ({
  name: 'hosting',
  apply: 'build',
  generateBundle() {
    for (const [fileName, source] of Object.entries(hostFiles(endpoint)))
      this.emitFile({ type: 'asset', fileName, source })
  },
})
