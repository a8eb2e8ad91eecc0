import type { Equivalents } from '../mutation-score'

export const gate: Equivalents = {
  'packages/slidev-gate/deck/slide-locations.ts': [
    ['[userRoot]', '[]', 'the parser reads it for plug-ins alone, and none is loaded'],
  ],
  'packages/slidev-paper/deck/slide-range.ts': [
    ['part) ?? []', 'part) ?? ["Stryker was here"]', 'the first element is not read'],
  ],
  'packages/slidev-paper/read/similarity.ts': [
    ['red += data', 'red -= data', 'the means of both pictures are negative, and differ by as much'],
    ['green += data', 'green -= data', 'the means of both pictures are negative, and differ by as much'],
    ['blue += data', 'blue -= data', 'the means of both pictures are negative, and differ by as much'],
  ],
  'packages/slidev-gate/report/html.ts': [
    ["(shots)].join('\\n')", '(shots)].join("")', 'a style sheet needs no line breaks'],
    ["shots)).join('\\n')", 'shots)).join("")', 'sections need no line breaks between them'],
  ],
  'packages/slidev-gate/rule-runner.ts': [
    ["rule.scope === 'pdf-page' && rule", 'true && rule', 'no other rule has an evaluatePdf'],
  ],
  'packages/slidev-gate/rules/low-contrast.ts': [
    ['ratioOf(pair) >= minimum', 'ratioOf(pair) > minimum', 'no two colours have exactly this contrast'],
  ],
  'packages/slidev-gate/rules/max-words.ts': [
    ["'word'", '""', 'the module cannot be loaded; that no test is run Stryker takes for passed'],
  ],
  'packages/slidev-gate/rules/slide-overflow.ts': [
    [": '',", ': "Stryker was here!",', 'each element that runs off the slide has a box'],
  ],
  'packages/slidev-gate/visit/missing-frames.ts': [
    ['if (address)', 'if (true)', 'null and undefined are no addresses of another site'],
  ],
  'packages/slidev-gate/visit/page-log.ts': [
    ['request.failure()?.errorText !==', 'request.failure().errorText !==', 'what failed has a failure'],
    ['(${request.failure()?.errorText})', '(${request.failure().errorText})', 'what failed has a failure'],
  ],
  'packages/slidev-gate/visit/text-ink.ts': [
    [
      "if (!pixels.length) return 'partial'",
      "if (false) return 'partial'",
      'the area around no pixels is smaller than any',
    ],
  ],
}
