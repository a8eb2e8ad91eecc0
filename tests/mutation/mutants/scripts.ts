import { mutantsOf } from '../mutant'

export const scripts = [
  ...mutantsOf('scripts/rehearse/validate-talk.ts', [
    ['demos > MAX_DEMOS', 'demos > 99', 'too many demos are accepted'],
    ['words > MAX_WORDS', 'words > 9999', 'too many words are accepted'],
    ['slack < MIN_SLACK', 'slack < 0', 'a talk without slack is accepted'],
    ['terms.length > MAX_TERMS', 'terms.length > 9', 'a slide with nine new terms is accepted'],
  ]),
  ...mutantsOf('scripts/rehearse/rehearse.ts', [
    [
      'if (invalidSlots.length)\n    throw',
      'if (invalidSlots.length)\n    console.error',
      'a rehearsal with problems ends with exit code 0',
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
]
