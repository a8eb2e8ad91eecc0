/** Folder of the deck that is one file, with spaces and umlauts as on a stick. */
export const SINGLE_FILE_FOLDER = 'test-results/single file/Vorträge & Übungen'
