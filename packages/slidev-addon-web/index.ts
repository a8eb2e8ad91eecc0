/** What a deck may import in the page. */
export { fetchNotes } from './client/notes'
export { reloadIfAvailable, retriedSlides, retrySlide } from './client/retry-slide'
export { runWhenIdle } from './client/run-when-idle'
export { savesData } from './client/saves-data'
export { withErrorPage } from './client/with-error-page'
