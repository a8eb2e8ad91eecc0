import { defineConfig } from 'tsdown'

/** The command and the entries for Node; Slidev reads everything else as it is. */
export default defineConfig({
  entry: {
    cli: 'cli.ts',
    slots: 'slots/index.ts',
    commands: 'commands/index.ts',
    'stage-error': 'stage-error.ts',
  },
  fixedExtension: false,
  dts: true,
})
