/** Why a run failed, in words for a slide; nothing if somebody only stopped it. */
export function excuse(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  if (/stopped|no longer wanted/.test(why)) return ''
  return /fetch|load|stored/i.test(why)
    ? 'The stored weights are missing or damaged'
    : 'It cannot be computed here'
}
