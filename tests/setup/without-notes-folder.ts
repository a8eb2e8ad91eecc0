/** The folder of the deck that is built without its speaker notes. */
export const WITHOUT_NOTES_FOLDER = 'test-results/without-notes'
