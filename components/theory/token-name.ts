/** Characters of a token that fit beside its bar. */
const MAX_LENGTH = 10

/** A token as it stands beside its bar: without the space in front; one that goes on with a word begins with dots. */
export function tokenName(token: string): string {
  if (/^<\|.*\|>$/.test(token)) return 'the end'
  if (!token.trim()) return token.includes('\n') ? 'new line' : 'space'
  if (token.includes('\ufffd')) return 'a byte'
  const name = token.startsWith(' ') ? token.trim() : token.replace(/^\p{Script=Latin}/u, '…$&')
  const characters = Array.from(name)
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : name
}
