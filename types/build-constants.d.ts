/** PDFs that are served beside the deck, by file name: those in public/ when the site was built. */
declare const __PDFS__: readonly string[]
/** The one other origin this build may reach, as https://api.example.org; '' is none, and then no code can. */
declare const __ENDPOINT__: string
/** Where the deck lies on the web, with a slash at its end; '' = it was not told. */
declare const __DECK_URL__: string
/** Is the deck served to the whole network, so that who steers is asked for a password? */
declare const __REMOTE__: boolean
