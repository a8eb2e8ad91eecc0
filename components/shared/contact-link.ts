/** Where a contact leads when it is pressed: a mail address or a web address; undefined = it is only to be read. */
export function contactLink(text: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`
  return /^https?:\/\/[^\s@]+$/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined
}
