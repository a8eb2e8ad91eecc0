/**
 * Why a text leads to no slide; '' = it leads to one, or is empty.
 *
 * @param text a slide's number, or words of its title.
 * @param count of the slides.
 * @param isFound whether the title of a slide has these words.
 */
export function gotoAnswer(text: string, count: number, isFound: boolean): string {
  // Slidev takes "/7" as well.
  const words = text.trim().replace(/^\//, '')
  if (/^\d+$/.test(words)) {
    const number = Number(words)
    return number >= 1 && number <= count ? '' : `There is no slide ${number}: they are 1 to ${count}.`
  }
  return isFound || !words ? '' : `No slide has “${words}” in its title.`
}
