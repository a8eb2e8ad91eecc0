import { mutantsOf } from '../mutant'

export const talk = [
  ...mutantsOf(
    'talk/slot-preparser.ts',
    [
      ['formatClock(startsAt)', 'formatClock(startsAt + 43)', 'TIME marks are 43 s off'],
      [
        'startsSection && startsAt && !appendix',
        'startsSection',
        'TIME marks appear at the start of the talk and in the appendix',
      ],
      ['`${slot}min`', "'30min'", 'the presenter’s timer has the duration of another slot'],
      [
        'if (problems.length) throw',
        'if (problems.length > 99) throw',
        'slides with invalid slots are accepted',
      ],
      ['      index = -1\n', '', 'a second parse does not reset the slide index'],
    ],
    ['talk/slot-preparser.test.ts'],
  ),
  ...mutantsOf('talk/slides-in-slot.ts', [
    ['startsAt: startsAt - seconds', 'startsAt', 'a slide starts at the time it should end'],
    [
      'appendix ? 0 : speakingSeconds(wordCount) + pauseSeconds',
      'appendix ? 0 : speakingSeconds(wordCount)',
      'demos take no time',
    ],
    ['Number(demo) <= slot', 'Number(demo) >= slot', 'demos run in the wrong slots'],
    ['!isHidden(frontmatter) && (', '(', 'hidden slides are part of the talk'],
    [
      'Math.round(s.startsAt + s.seconds)',
      'Math.round(s.startsAt + s.seconds + 43)',
      'the time line is 43 s off',
    ],
  ]),
  ...mutantsOf('talk/time.ts', [
    ['WORDS_PER_MINUTE = 120', 'WORDS_PER_MINUTE = 150', 'the assumed speaking rate is 150 words a minute'],
    [
      '(words / WORDS_PER_MINUTE) * 60',
      'words / WORDS_PER_MINUTE',
      'speaking time is in minutes instead of seconds',
    ],
    ["padStart(2, '0')", "padStart(1, '0')", '12:05 is formatted as 12:5'],
  ]),
  ...mutantsOf('talk/schedule-offset.ts', [
    ['Math.min(elapsed - from, 0)', '0', 'a talk ahead of schedule counts as on time'],
    [
      "offset > 0 ? 'behind' : 'ahead'",
      "offset > 0 ? 'ahead' : 'behind'",
      '“behind” and “ahead” are swapped',
    ],
  ]),
  ...mutantsOf('talk/slots.ts', [
    ['reached.at(-1)', 'reached.at(0)', 'the value of the shortest slot is used for every longer one'],
    ['String(slot) === String(value)', 'slot <= Number(value)', 'lengths that are no slot are accepted'],
    ['DEFAULT_SLOT: Slot = 30', 'DEFAULT_SLOT: Slot = 45', 'the default slot is 45 minutes'],
  ]),
  ...mutantsOf(
    'talk/validate-slots.ts',
    [['if (slot === undefined)\n', 'if (slot === null)\n', 'a slide without a slot is not reported as such']],
    ['talk/validate-slots.test.ts'],
  ),
  ...mutantsOf('data/notes.ts', [
    [
      'filter((p) => !STAGE_DIRECTION.test(p))',
      'filter(() => true)',
      'stage directions count as spoken text',
    ],
    [".replace(TRAILING_DIRECTION, '')", '', 'instructions within a paragraph count as spoken text'],
    ['split(CLICK_MARK)', 'split(/never/)', 'click marks remain in the spoken text'],
    [
      "replace(/<\\/(p|li|h\\d)>\\s*/g, '\\n\\n')",
      "replace(/<\\/(p|li|h\\d)>\\s*/g, ' ')",
      'paragraphs are joined into one',
    ],
  ]),
  ...mutantsOf('scripts/rehearse/validate-talk.ts', [
    ['TIME_SHARE = [0.85, 0.95]', 'TIME_SHARE = [0.85, 1.95]', 'a talk that is too long is accepted'],
    ['if (seconds < min) return', 'if (seconds < 0) return', 'a talk that is too short is accepted'],
    ['demos > MAX_DEMOS', 'demos > 99', 'too many demos are accepted'],
    ['words > MAX_WORDS', 'words > 9999', 'too many words are accepted'],
    ['slack < MIN_SLACK', 'slack < 0', 'a talk without slack is accepted'],
    [
      'slides.filter((s) => !s.appendix)',
      'slides.filter(() => true)',
      'the appendix counts as part of the talk',
    ],
    ['terms.length > MAX_TERMS', 'terms.length > 9', 'a slide with nine new terms is accepted'],
  ]),
  ...mutantsOf('scripts/rehearse/rehearse.ts', [
    [
      'if (invalid.length)\n    throw',
      'if (invalid.length)\n    console.error',
      'a rehearsal with problems ends with exit code 0',
    ],
    [
      'SLOTS.filter((each) => validateTalk(each',
      'SLOTS.filter((each) => each === slot && validateTalk(each',
      'only the requested slot is validated',
    ],
  ]),
  ...mutantsOf('scripts/shared/cli.ts', [
    ['    code = 1\n', '', 'a failed script ends with exit code 0'],
    [
      '  await runExitHandlers()\n  process.exit(code || process.exitCode)\n}',
      '  process.exit(code || process.exitCode)\n}',
      'exit handlers do not run, and a browser stays open',
    ],
    ['throw new UserError(`${message', 'console.error(`${message', 'unknown options are ignored'],
  ]),
  ...mutantsOf('scripts/test-all.ts', [
    ['  process.exitCode = 1\n', '', 'npm test ends with exit code 0 despite failures'],
    ['if (failed.length) notRun', 'if (false) notRun', 'later groups run after a failure'],
    ['failed.push(...(await background))', 'await background', 'npm test passes despite lint'],
  ]),
  ...mutantsOf(
    'scripts/shared/read-talk.ts',
    [
      [
        'if (problems.length) throw',
        'if (problems.length > 99) throw',
        'slides with invalid slots are rehearsed',
      ],
    ],
    ['scripts/rehearse/rehearse.test.ts'],
  ),
  ...mutantsOf('packages/slidev-paper/deck/slide-range.ts', [
    ['sort((a, b) => a - b)', 'sort()', 'slide numbers are sorted as text'],
  ]),
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
  ...mutantsOf('setup/read-only.ts', [
    ['response.statusCode = 403', 'response.statusCode = 200', 'the status of a rejected change is 200'],
    ["request.method === 'GET' || ", "request.method !== 'PUT' || ", 'changes by POST are not rejected'],
    ["!request.url?.includes('/__slidev/slides/')", 'false', 'POST requests to other addresses are rejected'],
  ]),
  ...mutantsOf('setup/patch-source.ts', [
    [
      'text.replace(from, () => to) : text',
      'text.replace(from, to) : text',
      'dollar signs in a replacement are interpreted',
    ],
  ]),
  ...mutantsOf('setup/auth-plugin.ts', [
    ["!headers['x-forwarded-for'] && !headers.forwarded", 'true', 'requests through a proxy count as local'],
    ['HttpOnly; ', '', 'scripts can read the session cookie'],
    [
      "['GET', 'HEAD'].includes(request.method ?? '')",
      'true',
      'requests of any method need no authorisation',
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
