import { mutantsOf } from '../mutant'

export const setup = [
  ...mutantsOf('setup/lazy/preload-slides.ts', [
    ['!mayGoOn && Math.abs', 'Math.abs', 'preloading never goes beyond the neighbours'],
    ['.catch(() => {})', '', 'one failed slide ends the preloading'],
  ]),
  ...mutantsOf(
    'setup/content-security-policy.ts',
    [
      ['"object-src \'none\'",', '', 'the policy allows plug-ins'],
      ['"default-src \'self\'"', "'default-src *'", 'the policy allows resources from any origin'],
      [
        "['connect-src', \"'self'\", ...others]",
        "['connect-src', '*', ...others]",
        'the policy allows connections to any origin',
      ],
    ],
    ['setup/content-security-policy.test.ts', 'setup/hosting.test.ts'],
  ),
  ...mutantsOf('setup/endpoint-plugin.ts', [
    ['JSON.stringify(origin)', "JSON.stringify('')", 'a build for an endpoint lacks its origin'],
    ['server ? html : [', 'true ? html : [', 'the built page lacks its Content-Security-Policy'],
    ['/^[\\w.:[\\]-]+$/.test(host) ? ', '', 'a malicious Host header can extend the policy'],
    [
      "response.setHeader('Content-Security-Policy', connectSrc(origin, socketOrigin))",
      '',
      'the dev server sends no Content-Security-Policy',
    ],
  ]),
  ...mutantsOf('setup/patch-source.ts', [
    [
      'text.replace(from, () => to) : text',
      'text.replace(from, to) : text',
      'dollar signs in a replacement are interpreted',
    ],
  ]),
  ...mutantsOf(
    'setup/validate-route-aliases.ts',
    [
      ['others.includes(alias) &&', 'false &&', 'two slides may have the same name'],
      [
        '...reservedPaths, ...reservedIds].includes(alias)',
        '...reservedPaths].includes(alias)',
        'reserved element ids are accepted as names',
      ],
    ],
    ['setup/validate-route-aliases.test.ts', 'tests/conventions/slides.test.ts'],
  ),
  ...mutantsOf('setup/site.ts', [
    ["siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`", 'siteUrl', 'the base URL lacks its trailing slash'],
  ]),
  ...mutantsOf('setup/stubs.ts', [
    ['(u.from?.test(importer) ?? true)', 'true', 'a stub replaces a module for every importer'],
    ['!u.usagePattern.test(sources)', 'true', 'a module that a slide uses is replaced by its stub'],
  ]),
  ...mutantsOf('setup/virtual-module.ts', [
    ['`export default ${JSON', '`export const a = ${JSON', 'the virtual module has no default export'],
    ['requestedId === id ? `\\0${id}` : undefined', 'id', 'every import resolves to this module'],
  ]),
]
