/** File names of the PDFs served beside the deck: those in public/ when the site was built. */
declare const __PDFS__: readonly string[]
/** Origin of the endpoint that this build may call, as https://api.example.org; '' if none, and then no code can. */
declare const __ENDPOINT__: string
/** Address of the published deck, with a trailing slash; '' if unknown. */
declare const __DECK_URL__: string
/** The chat model's file, served in parts beside the deck; undefined where this deck has none. */
declare const __CHAT_MODEL__: import('../data/chat-model').ServedModel | undefined
