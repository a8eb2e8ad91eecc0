import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { ENCODER_FILE } from '../composables/encoder/encoder-file'

/** Vite plugin that leaves the encoder's folder out of a build: slides show what it was recorded finding. */
export const withoutEncoder: Plugin = {
  name: 'without-encoder',
  apply: 'build',
  writeBundle: ({ dir }) => rm(join(dir!, dirname(ENCODER_FILE.path)), { recursive: true, force: true }),
}
