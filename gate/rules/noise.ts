import { externalRequest } from '../visit/noise'
import type { MomentRule } from './rule'

const lines = (wanted: RegExp) =>
  ((seen) => seen.noise.filter((line) => wanted.test(line)).map((what) => ({ what }))) as MomentRule['judge']

/** Errors and warnings of the page. */
export const errors: MomentRule = {
  id: 'errors',
  of: 'moment',
  finds: 'errors and warnings of the page, also with motion allowed and in the presenter view',
  how: 'listens to the console and for what is thrown, at each click',
  remedy: 'open the slide with the console of the browser in view',
  judge: lines(/^(console|error)/),
}

/** Files that do not come. */
export const requests: MomentRule = {
  id: 'requests',
  of: 'moment',
  finds: 'files of the deck that are asked for and do not come',
  how: 'listens to all requests',
  remedy: 'put the file into public/, and correct its address',
  judge: lines(/^failed request/),
}

/** What is asked of other sites. */
export const outward: MomentRule = {
  id: 'outward',
  of: 'moment',
  finds: 'what is asked of other sites: it is missing in a room without a network',
  how: 'listens to all requests, and looks where on a slide it is shown',
  remedy: 'put the file into public/ and name it from there; fonts can be bundled by the theme',
  judge: lines(/^external request/),
  look: ({ sheet }) => sheet.elsewhere.map(({ href, box }) => ({ what: externalRequest(href), at: [box] })),
}
