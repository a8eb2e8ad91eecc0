/** Speaker notes as text. */
export { CLICK_MARK, labelledParagraphs, noteFromHtml, spokenParagraphs } from './note-text'
