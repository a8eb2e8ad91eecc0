/** The first question looked up: written by npm run record, not by hand. */
import type { ShopRun } from './shop'

export const shopRun: ShopRun = {
  found: {
    words: [0, 2.312, 0, 4.664, 0, 2.825, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    meanings: [
      -0.02023, 0.1523, 0.3669, 0.7191, 0.01348, 0.413, 0.4332, 0.2045, 0.3239, 0.1617, -0.05635, 0.173,
      0.1407, -0.01905, 0.2071, 0.2041, 0.03625, -0.0006482, 0.2035, 0.127, 0.01859, 0.2354, -0.05295, 0.3998,
    ],
    hits: [
      { index: 3, score: 0.03279 },
      { index: 5, score: 0.032 },
      { index: 1, score: 0.02939 },
      { index: 6, score: 0.01613 },
      { index: 23, score: 0.01563 },
      { index: 2, score: 0.01538 },
      { index: 8, score: 0.01515 },
      { index: 21, score: 0.01493 },
      { index: 14, score: 0.01471 },
      { index: 7, score: 0.01449 },
      { index: 15, score: 0.01429 },
      { index: 18, score: 0.01408 },
      { index: 11, score: 0.01389 },
      { index: 9, score: 0.0137 },
      { index: 12, score: 0.01333 },
      { index: 19, score: 0.01316 },
      { index: 16, score: 0.01299 },
      { index: 20, score: 0.01282 },
      { index: 4, score: 0.01266 },
    ],
    quotes: [3, 5],
  },
}
