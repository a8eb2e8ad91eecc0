/** The first question looked up: written by npm run record, not by hand. */
import type { ShopRun } from './shop'

export const shopRun: ShopRun = {
  found: {
    words: [0, 2.312, 0, 4.664, 0, 2.825, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    meanings: [
      0.108, 0.4292, 0.27, 0.6118, 0.1537, 0.5952, 0.07935, 0.08278, 0.2376, 0.3768, 0.04892, 0.1336, 0.1522,
      0.189, 0.301, 0.1284, 0.1761, 0.1513, 0.3384, 0.3625, 0.1856, 0.2192, 0.009156, 0.1072,
    ],
    hits: [
      { index: 3, score: 0.705 },
      { index: 5, score: 0.6517 },
      { index: 1, score: 0.4755 },
      { index: 9, score: 0.3768 },
      { index: 19, score: 0.3625 },
      { index: 18, score: 0.3384 },
      { index: 14, score: 0.301 },
      { index: 2, score: 0.27 },
      { index: 8, score: 0.2376 },
      { index: 21, score: 0.2192 },
      { index: 13, score: 0.189 },
      { index: 20, score: 0.1856 },
      { index: 16, score: 0.1761 },
      { index: 4, score: 0.1537 },
      { index: 12, score: 0.1522 },
      { index: 17, score: 0.1513 },
      { index: 11, score: 0.1336 },
      { index: 15, score: 0.1284 },
      { index: 0, score: 0.108 },
      { index: 23, score: 0.1072 },
      { index: 7, score: 0.08278 },
      { index: 6, score: 0.07935 },
      { index: 10, score: 0.04892 },
      { index: 22, score: 0.009156 },
    ],
    quotes: [3, 5],
  },
}
