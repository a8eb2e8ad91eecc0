/** Environment variable with the folders whose tests run, separated by commas. Vitest runs in processes of StrykerJS. */
export const TEST_FOLDERS = 'MUTATION_TEST_FOLDERS'
