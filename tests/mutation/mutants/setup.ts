import { mutantsOf } from '../mutant'

export const setup = [
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
]
