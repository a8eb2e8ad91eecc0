import { mutantsOf } from '../mutant'

export const talk = [
  ...mutantsOf(
    'talk/slot-preparser.ts',
    [
      ['formatClock(startsAt)', 'formatClock(startsAt + 43)', 'TIME marks are 43 s off'],
      [
        'startsSection && startsAt && !appendix',
        'startsSection',
        'a time stands where the talk has not begun, or is over',
      ],
      ['`${slot}min`', "'30min'", 'the clock counts down from another slot'],
      ['if (!slotSlides[index]) frontmatter.hide = true', '', 'slides of longer slots are shown'],
      [
        'if (problems.length) throw',
        'if (problems.length > 99) throw',
        'a slide without a slot goes unnoticed',
      ],
      ['      index = -1\n', '', 'a second reading gives slides each other’s notes'],
    ],
    ['talk/slot-preparser.test.ts'],
  ),
  ...mutantsOf('talk/slides-in-slot.ts', [
    ['startsAt: startsAt - seconds', 'startsAt', 'a slide comes up when it is left'],
    [
      'appendix ? 0 : speakingSeconds(wordCount) + pauseSeconds',
      'appendix ? 0 : speakingSeconds(wordCount)',
      'demos take no time',
    ],
    ['Number(frontmatter.slot) <= slot', 'Number(frontmatter.slot) < slot', 'a slot lacks its own slides'],
    ['Number(demo) <= slot', 'Number(demo) >= slot', 'demos run in the wrong slots'],
    ['!isHidden(frontmatter) && (', '(', 'hidden slides are in the talk'],
    [
      'Math.round(s.startsAt + s.seconds)',
      'Math.round(s.startsAt + s.seconds + 43)',
      'the time line is 43 s off',
    ],
  ]),
  ...mutantsOf('talk/time.ts', [
    ['WORDS_PER_MINUTE = 120', 'WORDS_PER_MINUTE = 150', 'everybody speaks faster than the time line says'],
    ['(words / WORDS_PER_MINUTE) * 60', 'words / WORDS_PER_MINUTE', 'words take a sixtieth of their time'],
    ["padStart(2, '0')", "padStart(1, '0')", '12:05 is 12:5'],
  ]),
  ...mutantsOf('talk/schedule-offset.ts', [
    ['Math.min(elapsed - from, 0)', '0', 'nobody is ever ahead'],
    ["offset > 0 ? 'behind' : 'ahead'", "offset > 0 ? 'ahead' : 'behind'", 'behind is ahead'],
  ]),
  ...mutantsOf('talk/slots.ts', [
    ['reached.at(-1)', 'reached.at(0)', 'a pause of a shorter slot counts in a longer'],
    ['String(slot) === String(value)', 'slot <= Number(value)', 'minutes there is no talk of are a slot'],
    ['DEFAULT_SLOT: Slot = 30', 'DEFAULT_SLOT: Slot = 45', 'another talk than the usual is presented'],
  ]),
  ...mutantsOf('talk/notes.ts', [
    ['slot <= Number(last)', 'slot < Number(last)', 'UP TO 20 ends before 20'],
    ['paragraph.slice(mark.length)] : []', 'paragraph] : []', 'marks are read out'],
    ['if (/^TIME:/m.test(note))', 'if (false as boolean)', 'times written by hand go unnoticed'],
  ]),
  ...mutantsOf(
    'talk/validate-slots.ts',
    [
      ['if (slot === undefined)\n', 'if (slot === null)\n', 'a slide without a slot is sound'],
      ['demo !== undefined && !parseSlot(demo)', 'false', 'a demo from a slot there is none of is sound'],
    ],
    ['talk/validate-slots.test.ts'],
  ),
  ...mutantsOf('data/notes.ts', [
    ['filter((p) => !STAGE_DIRECTION.test(p))', 'filter(() => true)', 'stage directions are said'],
    [".replace(TRAILING_DIRECTION, '')", '', 'an instruction in the middle is said'],
    ['split(CLICK_MARK)', 'split(/never/)', 'click marks are said'],
    [
      "replace(/<\\/(p|li|h\\d)>\\s*/g, '\\n\\n')",
      "replace(/<\\/(p|li|h\\d)>\\s*/g, ' ')",
      'paragraphs run together',
    ],
  ]),
  ...mutantsOf('scripts/rehearse/validate-talk.ts', [
    ['TIME_SHARE = [0.85, 0.95]', 'TIME_SHARE = [0.85, 1.95]', 'a talk that is too long fits'],
    ['if (seconds < min) return', 'if (seconds < 0) return', 'a talk that is too short fits'],
    ['demos > MAX_DEMOS', 'demos > 99', 'too many demos fit'],
    ['words > MAX_WORDS', 'words > 9999', 'too many words fit'],
    ['slack < MIN_SLACK', 'slack < 0', 'no slack is enough'],
    ['slides.filter((s) => !s.appendix)', 'slides.filter(() => true)', 'the appendix counts as talk'],
    ['terms.length > MAX_TERMS', 'terms.length > 9', 'a slide of nine new words is sound'],
  ]),
  ...mutantsOf('scripts/rehearse/rehearse.ts', [
    [
      'if (invalid.length)\n    throw',
      'if (invalid.length)\n    console.error',
      'the time line’s gate ends with exit code 0',
    ],
    [
      'SLOTS.filter((each) => validateTalk(each',
      'SLOTS.filter((each) => each === slot && validateTalk(each',
      'one slot alone is judged',
    ],
  ]),
  ...mutantsOf('scripts/shared/cli.ts', [
    ['    code = 1\n', '', 'a script that failed ends with exit code 0'],
    [
      '  await runExitHandlers()\n  process.exit(code || process.exitCode)\n}',
      '  process.exit(code || process.exitCode)\n}',
      'a browser is left behind',
    ],
    ['throw new UserError(`${message', 'console.error(`${message', 'an option there is none of is ignored'],
  ]),
  ...mutantsOf('scripts/test-all.ts', [
    ['  process.exitCode = 1\n', '', 'npm test passes whatever fails'],
    ['done(code === 0)', 'done(true)', 'a step that fails passes'],
    ['  break\n', '', 'what comes after a failure runs for nothing'],
    ['if (!ok && result.failed === 0) totals.failed++', '', 'a step that breaks counts as no failure'],
  ]),
  ...mutantsOf(
    'scripts/shared/read-talk.ts',
    [
      [
        'if (problems.length) throw',
        'if (problems.length > 99) throw',
        'slides without a slot are rehearsed',
      ],
    ],
    ['scripts/rehearse/rehearse.test.ts'],
  ),
  ...mutantsOf('gate/deck/slide-range.ts', [
    ['last > names.length ||', '', 'slides the deck does not have are asked for'],
    ['sort((a, b) => a - b)', 'sort()', 'slide 10 comes before slide 9'],
  ]),
  ...mutantsOf('setup/lazy/preload-slides.ts', [
    ['Math.abs(a.no - no - 0.1)', 'Math.abs(a.no - no + 0.1)', 'the slide before comes before the next'],
    ['if (active) mount(route)', 'mount(route)', 'slides are mounted after it was told to stop'],
    ['!delayElapsed && Math.abs', 'Math.abs', 'only neighbours are ever fetched ahead'],
    ['.catch(() => {})', '', 'one slide that does not come ends it all'],
  ]),
  ...mutantsOf(
    'setup/content-security-policy.ts',
    [
      ['"object-src \'none\'",', '', 'plugins may run'],
      ['"default-src \'self\'"', "'default-src *'", 'pages may load from anywhere'],
      ["['connect-src', \"'self'\", ...others]", "['connect-src', '*', ...others]", 'pages may tell anybody'],
    ],
    ['setup/content-security-policy.test.ts', 'setup/hosting.test.ts'],
  ),
  ...mutantsOf('setup/endpoint-plugin.ts', [
    ['JSON.stringify(origin)', "JSON.stringify('')", 'a build for an endpoint has none'],
    ['server ? html : [', 'true ? html : [', 'the built page has no policy'],
    ['/^[\\w.:[\\]-]+$/.test(host) ? ', '', 'a host’s name can widen the policy'],
    [
      "response.setHeader('Content-Security-Policy', connectSrc(origin, socketOrigin))",
      '',
      'the served page has no policy',
    ],
  ]),
  ...mutantsOf('setup/read-only.ts', [
    ['response.statusCode = 403', 'response.statusCode = 200', 'slides can be changed from the page'],
    ["request.method === 'GET' || ", "request.method !== 'PUT' || ", 'slides can be changed by POST'],
    ["!request.url?.includes('/__slidev/slides/')", 'false', 'nothing at all can be posted'],
  ]),
  ...mutantsOf('setup/patch-source.ts', [
    ['if (!matches) throw', 'if (false as boolean) throw', 'a change that finds nothing goes unnoticed'],
    [
      'text.replace(from, () => to) : text',
      'text.replace(from, to) : text',
      'a dollar in what is put breaks it',
    ],
  ]),
  ...mutantsOf('setup/auth-plugin.ts', [
    ['if (isCrossSite(source)) return false', '', 'another site’s page steers'],
    ["!headers['x-forwarded-for'] && !headers.forwarded", 'true', 'what is handed on counts as at home'],
    ['HttpOnly; ', '', 'a script reads the token'],
    ["['GET', 'HEAD'].includes(request.method ?? '')", 'true', 'anybody may change anything'],
  ]),
  ...mutantsOf(
    'setup/validate-route-aliases.ts',
    [
      ['others.includes(alias) &&', 'false &&', 'two slides have one name'],
      [
        '...reservedPaths, ...reservedIds].includes(alias)',
        '...reservedPaths].includes(alias)',
        'a link in the PDF leads to the page',
      ],
    ],
    ['setup/validate-route-aliases.test.ts', 'tests/conventions/slides.test.ts'],
  ),
  ...mutantsOf('setup/site.ts', [
    ["siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`", 'siteUrl', 'the card lies beside the site'],
  ]),
  ...mutantsOf('setup/stubs.ts', [
    ['(u.from?.test(importer) ?? true)', 'true', 'a module is taken from who needs it'],
    ['!u.usagePattern.test(sources)', 'true', 'what a slide uses is left out'],
  ]),
  ...mutantsOf('setup/virtual-module.ts', [
    ['`export default ${JSON', '`export const a = ${JSON', 'a counted module exports nothing'],
    ['requestedId === id ? `\\0${id}` : undefined', 'id', 'every import is this module'],
  ]),
]
