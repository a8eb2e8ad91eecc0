/** PDFs that are served beside the deck, by file name: those in public/ when the site was built. */
declare const __PDFS__: readonly string[]
