/** What npm test found last. */
export interface LastResult {
  passed: number
  failed: number
}
/** Where it is kept. */
export const LAST_RESULT_FILE = 'test-results/last.json'
