import type { SlideSnapshotRule } from './rule'

export const unreachableClicks: SlideSnapshotRule = {
  id: 'unreachable-clicks',
  grade: 'broken',
  scope: 'slide',
  description: 'content for a click after the last of the slide, which never comes',
  method:
    'comparisons of $clicks with a number in the Markdown of the slide, as compiled, against the clicks that the forward pass makes; components are not read',
  fixHint: 'add clicks: to the frontmatter, or show the content at an earlier click',
  evaluate: ({ clicks, awaitedClicks }) => {
    const latest = Math.max(...awaitedClicks)
    if (latest <= clicks) return []
    return [
      {
        message: `something waits for click ${latest}, which never comes: the last click of the slide is ${clicks}`,
        cause: 'something waits for a click that never comes',
        click: clicks,
      },
    ]
  },
}
