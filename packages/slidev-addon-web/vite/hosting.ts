/** Configuration of response headers for the usual static hosts, written into the build. */
import type { Plugin } from 'vite'

interface HeaderRule {
  /** Files it applies to: a path at the host, `*` at its end. */
  path: string
  /** Values by name. */
  headers: Record<string, string>
}

export interface SitePlace {
  /** Content-Security-Policy; '' for none. */
  policy: string
  /** The path that the site lies at, with a slash at both ends. */
  base: string
  /** Whether the address of a slide is a path (history routing): then the host answers it with index.html. */
  hasPaths: boolean
  /** Folders besides assets/ whose files never change under their names. */
  immutable: readonly string[]
}

/** Names of files in assets/ contain a hash of their content, so caches may keep them; other files may change. */
const headerRules = ({ policy, base, immutable }: SitePlace): HeaderRule[] => [
  {
    path: `${base}*`,
    headers: {
      ...(policy && { 'Content-Security-Policy': policy }),
      'X-Content-Type-Options': 'nosniff',
    },
  },
  ...['assets', ...immutable].map((folder) => ({
    path: `${base}${folder}/*`,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  })),
  { path: `${base}service-worker.js`, headers: { 'Cache-Control': 'no-cache' } },
]

const formatHeaders = (headers: HeaderRule['headers'], write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value))

/** `_headers` of Netlify and Cloudflare Pages, which read it at the site's root. */
const netlifyHeaders = (all: readonly HeaderRule[]) =>
  all.flatMap(({ path, headers }) => [
    path,
    ...formatHeaders(headers, (name, value) => `  ${name}: ${value}`),
  ])

/** A path as a regular expression, wherever the site lies. */
const pathPattern = (path: string) => path.replace('*', '').replaceAll('.', '\\.')

/** `.htaccess`, which Apache reads in any folder if `AllowOverride` permits. */
const apacheConfig = (all: readonly HeaderRule[], { base, hasPaths }: SitePlace) => [
  ...(hasPaths ? [`FallbackResource ${base}index.html`] : []),
  '<IfModule mod_headers.c>',
  ...all.flatMap(({ path, headers }, i) => {
    const lines = formatHeaders(headers, (name, value) => `Header set ${name} "${value}"`)
    return i === 0 ? lines : [`<If "%{REQUEST_URI} =~ m#${pathPattern(path)}#">`, ...lines, '</If>']
  }),
  '</IfModule>',
]

/**
 * Lines to include in nginx's `location` of the site. All headers are on this one level, since a location with an
 * add_header of its own inherits none: a variable has what differs between files, and empty headers are not sent.
 */
const nginxConfig = ([common, ...special]: readonly HeaderRule[], { base, hasPaths }: SitePlace) => [
  '# include this in the location that serves the site',
  ...formatHeaders(common.headers, (name, value) => `add_header ${name} "${value}" always;`),
  'set $kept "";',
  ...special.map(
    ({ path, headers }) => `if ($uri ~ "${pathPattern(path)}") { set $kept "${headers['Cache-Control']}"; }`,
  ),
  // Without “always”: what is missing may be there tomorrow.
  'add_header Cache-Control $kept;',
  ...(hasPaths ? [`try_files $uri $uri/ ${base}index.html;`] : []),
]

/** `vercel.json`. */
const vercelConfig = (all: readonly HeaderRule[], { base, hasPaths }: SitePlace) => {
  const headers = all.map((rule) => ({
    source: rule.path.replace('*', '(.*)'),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }))
  const rewrites = hasPaths ? [{ source: `${base}(.*)`, destination: `${base}index.html` }] : undefined
  return JSON.stringify({ headers, rewrites }, null, 2).split('\n')
}

/** Replaces Slidev's `_redirects` where no path leads to a slide: these hosts reject its rule for a relative base. */
const emptyRedirects = () => ['# None: the address of a slide stands behind the #.']

/** Content of each file by its path in the build. Hosts find all but those in hosting/ by themselves. */
export const hostFiles = (site: SitePlace): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      _headers: netlifyHeaders,
      ...(site.hasPaths ? {} : { _redirects: emptyRedirects }),
      '.htaccess': apacheConfig,
      'hosting/nginx.conf': nginxConfig,
      'hosting/vercel.json': vercelConfig,
    }).map(([name, write]) => [name, `${write(headerRules(site), site).join('\n')}\n`]),
  )

/** Vite plugin that adds these files to the build. */
export function hosting({ policy, hasPaths, immutable }: Omit<SitePlace, 'base'>): Plugin {
  let base = '/'
  return {
    name: 'slidev-web:hosting',
    apply: 'build',
    // A relative base is that of a site which may lie anywhere: the files take it for a host's root.
    configResolved: (config) => void (base = config.base.startsWith('/') ? config.base : '/'),
    generateBundle() {
      for (const [fileName, source] of Object.entries(hostFiles({ policy, base, hasPaths, immutable })))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
