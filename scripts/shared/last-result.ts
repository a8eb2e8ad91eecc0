/** Result of the last npm test. */
export interface LastResult {
  /** Number of tests that passed. */
  passed: number
  /** Number of tests that failed. */
  failed: number
}

/** Where npm test writes it. */
export const LAST_RESULT_FILE = 'test-results/last.json'
