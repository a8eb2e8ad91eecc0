import { readFileSync } from 'node:fs'
import { servePage, type ServedPage } from '../../bench/engine/serve-page'
import { logitsChecksum } from './logits-checksum'

const STORY = 'public/stories260k/weights.bin'

let checksum: string | undefined

/** The checksum of plain kernels in Node: what every browser has to give. */
export const expectedChecksum = (): string =>
  (checksum ??= logitsChecksum(new Uint8Array(readFileSync(STORY)), false).checksum)

/** Serves the page that computes the checksum. */
export const serveChecksum = (policy?: string): Promise<ServedPage> =>
  servePage('tests/kernels/story-checksum.ts', 'kernels', { files: { story: STORY }, policy })
