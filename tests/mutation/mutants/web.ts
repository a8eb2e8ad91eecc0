import { mutantsOf } from '../mutant'

export const web = [
  ...mutantsOf('packages/slidev-addon-web/client/run-when-idle.ts', [
    ['return () => clearTimeout(timer)', 'return () => {}', 'the fallback timer cannot be cancelled'],
    ['return () => cancelIdleCallback(handle)', 'return () => {}', 'the idle callback cannot be cancelled'],
    ['work(), options)', 'work())', 'the idle timeout is ignored'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/client/retry-slide.ts', [
    ['retriedSlides.set(no, markRaw(slide))', '', 'a slide loaded at the second attempt is not displayed'],
    ['  await retryStylesheets()\n', '', 'the reloaded slide has no styles'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/offline/messages.ts', [
    ['      port1.close()\n', '', 'every request leaves its message port open'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/offline/offline-cache.ts', [
    ["activated ? undefined : 'windows'", 'undefined', 'other windows that block an update are not reported'],
    ['  offlineStatus.busy = false\n', '', 'the status stays busy after caching ends'],
    [
      "if (worker.state === 'redundant') reject",
      "if (worker.state === 'installing') reject",
      'a failed installation of the service worker does not reject',
    ],
    ['    registrationPromise = undefined\n', '', 'a failed registration is never retried'],
    [
      "addEventListener('controllerchange'",
      "addEventListener('message'",
      'the page does not reload when the new version takes control',
    ],
    ['|| savesData()', '', 'the data-saver setting is ignored'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/offline/status-text.ts', [
    [
      'keptFiles === files',
      'keptFiles <= files',
      'the status reports a complete cache when files are missing',
    ],
    ["failure === 'windows'", "failure === 'keeping'", 'the text does not ask to close the other windows'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/client/preload-slides.ts', [
    ['!mayGoOn && Math.abs', 'Math.abs', 'preloading never goes beyond the neighbours'],
    ['.catch(() => {})', '', 'one failed slide ends the preloading'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/patch-source.ts', [
    [
      'text.replace(from, () => to) : text',
      'text.replace(from, to) : text',
      'dollar signs in a replacement are interpreted',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/virtual-module.ts', [
    ['`export default ${JSON', '`export const a = ${JSON', 'the virtual module has no default export'],
    ['requestedId === id ? `\\0${id}` : undefined', 'id', 'every import resolves to this module'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/content-security-policy.ts', [
    ["'object-src': [\"'none'\"],", '', 'the policy allows plug-ins'],
    ["'default-src': [\"'self'\"]", "'default-src': ['*']", 'the policy allows resources from any origin'],
    [
      "['connect-src', \"'self'\", ...others]",
      "['connect-src', '*', ...others]",
      'the dev server allows connections to any origin',
    ],
    ['s !== "\'none\'"', 'true', 'a source is added beside none'],
    ["'default-src': [\"'none'\"]", "'default-src': ['*']", 'a deck in one file may load from any origin'],
  ]),
  ...mutantsOf(
    'packages/slidev-addon-web/single-file/pack-page.ts',
    [
      [
        "replaceAll(/<\\/(script)/gi, '<\\\\/$1')",
        "replaceAll('', '')",
        'code with an end tag ends its script',
      ],
      ['if (!entry) throw', 'if (false) throw', 'a page without a module is packed'],
    ],
    ['packages/slidev-addon-web/single-file/pack-site.test.ts'],
  ),
  ...mutantsOf('packages/slidev-addon-web/single-file/pack-site.ts', [
    ["json.replaceAll('<', '\\\\u003c')", 'json', 'a text with an end tag ends the JSON'],
    ['() => `${scripts}\\n</body>`', '`${scripts}\\n</body>`', 'dollar signs in code are interpreted'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/policy-plugin.ts', [
    ['server ? html : [', 'true ? html : [', 'the built page lacks its Content-Security-Policy'],
    ['/^[\\w.:[\\]-]+$/.test(host) ? ', '', 'a malicious Host header can extend the policy'],
    [
      "response.setHeader('Content-Security-Policy', connectSrc(...connect, socketOrigin))",
      '',
      'the dev server sends no Content-Security-Policy',
    ],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/hosting.ts', [
    [
      '...(site.hasPaths ? {} : { _redirects: emptyRedirects }),',
      '_redirects: emptyRedirects,',
      'paths lead nowhere',
    ],
    ['path: `${base}*`', 'path: `/*`', 'the policy is that of the whole host'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/vite/site-url.ts', [
    ['(?![a-z]+:|\\/\\/)', '', 'the card of another site is made one of this site'],
    ['hasUrl ? [] : [', 'false ? [] : [', 'og:url is there twice'],
  ]),
  ...mutantsOf(
    'packages/slidev-addon-web/vite/precache-entry.ts',
    [
      ["entry.url === 'index.html'", 'true', 'any page answers all addresses'],
      ["entry.url.endsWith('.html') ? {}", 'false ? {}', 'a page that a host adds lines to is never kept'],
    ],
    ['packages/slidev-addon-web/vite/offline.test.ts'],
  ),
  ...mutantsOf('packages/slidev-addon-web/options/read-options.ts', [
    ['if (problems.length) throw', 'if (problems.length > 99) throw', 'unknown options are accepted'],
    ['env[URL_VARIABLE] || ', '', 'the address of the environment is ignored'],
    ['!/[;,\\s]/.test(s)', 'true', 'a source can add a directive to the policy'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/client/use-slide-preloading.ts', [
    ['        if (meta.preload !== false)\n', '', 'a slide that is not to be preloaded is'],
    ['&& !nav.isPrintMode.value', '', 'slides are preloaded in print'],
    ['    if (!isOurs(route)) return\n', '', 'a slide that is not to be preloaded stays mounted'],
    ['.filter(isOurs)', '', 'a slide whose preloading was switched off is loaded ahead'],
    ['      stop()\n', '', 'preloading goes on where no slide is shown'],
  ]),
  ...mutantsOf('packages/slidev-addon-web/client/with-error-page.ts', [
    ['loaders.get(component) ?? ', '', 'the first error page counts, not the last'],
  ]),
  ...mutantsOf(
    'packages/slidev-addon-web/changes/select-groups.ts',
    [
      ["group.purpose === 'feature'", 'false', 'a change that a feature needs is left out'],
      ['|| group.isUsed?.(deck)', '', 'what a slide uses is left out of the deck'],
      ['isDev && !group.inDev', 'false', 'the dev server makes changes of the build'],
      ['if (unknown.length)', 'if (unknown.length > 99)', 'a misspelt group is accepted'],
    ],
    ['packages/slidev-addon-web/changes/changes.test.ts'],
  ),
  ...mutantsOf(
    'packages/slidev-addon-web/changes/find-misfits.ts',
    [['count === 1 ?', 'count > 0 ?', 'a text that stands there twice is taken for sure']],
    ['packages/slidev-addon-web/changes/changes.test.ts'],
  ),
]
