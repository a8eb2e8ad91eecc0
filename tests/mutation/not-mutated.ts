/** Code that no unit test runs and StrykerJS therefore leaves alone: files below a folder that is mutated, each with the reason. */
export const notMutated: Readonly<Record<string, string>> = {
  'composables/**/*.worker.ts': 'runs in a web worker: tests/pressed',

  'packages/slidev-gate/page/**': 'runs in the page of a browser: tests/gate',
  'packages/slidev-gate/deck/{build,open,serve}.ts': 'starts a server or Slidev: tests/gate',
  'packages/slidev-gate/visit/{deck-host,deck-page,deck-session,overview,page-scripts,run-axe,run-through,take-snapshot,walk}.ts':
    'drives a browser: tests/gate',
  'packages/slidev-gate/{check,cli}.ts': 'drives a browser: tests/gate',
  'packages/slidev-gate/report/style.ts': 'is a style sheet',

  'packages/slidev-addon-stage/{cli,commands/build-deck,commands/start-deck}.ts':
    'starts Slidev: tests/packages',
  'packages/slidev-addon-stage/setup/*.ts': 'is wiring, run by Slidev: tests/packages, tests/deck',
  'packages/slidev-paper/deck/{inject-preparsers,serve-slides,slidev-server,temp-files}.ts':
    'starts Slidev: tests/packages',
  'packages/slidev-paper/print/{launch-deck-browser,look-at-slides,open-print-page,print-deck,print-to-pdf}.ts':
    'drives a browser: tests/packages',
  'packages/slidev-paper/cli/{check-pdfs,index,print-slides,usage}.ts': 'is the command line: tests/packages',

  'components/**/*.worker.ts': 'runs in a web worker: tests/pressed',
  'components/building/{Shapes,cross-section,doors,floor-shapes,icons,path-shape,plan,site}.ts':
    'is a drawing: compared as a picture, tests/look',
  'components/building/floors/*.ts': 'is a drawing: compared as a picture, tests/look',
  'components/lobby/{corridor,journey,room-drawings}.ts': 'is a drawing: compared as a picture, tests/look',
  'components/models/person-path.ts': 'is a drawing: compared as a picture, tests/look',
  'components/kit/{index,typography}.ts': 'is a list of names and sizes: compared as a picture, tests/look',
  'components/shared/mermaid-config.ts': 'is the style of charts: compared as a picture, tests/look',
  'components/frameworks/gpu-product.ts': 'runs on a graphics card',
  'components/frameworks/stored-spiral.ts': 'is a recorded run',
}

/** Glob patterns of what is not mutated in a folder, as StrykerJS excludes them. */
export const exclusionsIn = (folder: string): string[] =>
  Object.keys(notMutated)
    .filter((pattern) => pattern.startsWith(`${folder}/`))
    .map((pattern) => `!${pattern}`)
