/** Where Slidev keeps the width of the presenter's notes, px. */
const STORAGE_KEY = 'slidev-presenter-notes-width'
/** The first width, as a share of the window's: Slidev's own 360 px hold few words a line. */
const SHARE = 0.42

/** Gives the notes their first width, unless somebody has chosen one. To be called before the presenter's page is made. */
export function initNotesWidth(): void {
  try {
    if (localStorage.getItem(STORAGE_KEY) === null)
      localStorage.setItem(STORAGE_KEY, String(Math.round(SHARE * innerWidth)))
  } catch {
    // Storage is refused: the notes have Slidev's width.
  }
}
