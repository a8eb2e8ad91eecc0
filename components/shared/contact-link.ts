/** The link of a contact: `mailto:` for a mail address, the address itself for a web address, else undefined. */
export function contactLink(text: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`
  return /^https?:\/\/[^\s@]+$/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined
}
