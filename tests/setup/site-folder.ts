/** The folder of the deck that is built for the tests. */
export const SITE_FOLDER = 'test-results/site'
