import type { Equivalents } from '../mutation-score'

export const web: Equivalents = {
  'packages/slidev-addon-web/offline/offline-cache.ts': [
    [
      `{
    return undefined
  }`,
      '{}',
      'without a return the function gives undefined, too',
    ],
    [
      "'The service worker could not cache all pages.'",
      '""',
      'nothing shows this message: the controls say that files are missing',
    ],
  ],
  'packages/slidev-addon-web/client/retry-slide.ts': [
    ['`${address} is not there (${response.status})`', '``', 'nothing shows this message'],
  ],
}
