/** What npm test found last. */
export interface LastResult {
  passed: number
  failed: number
}
/** Where it is kept. */
export const RESULT = 'test-results/last.json'
