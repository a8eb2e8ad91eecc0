import { slideElement } from './deck'
import { walkNodes, isInaccessible } from './elements'

const ACCESSIBILITY_ATTRIBUTES =
  /^(role|alt|title|href|type|for|id|name|tabindex|lang|scope|label|aria-.*|disabled|hidden|src)$/

/** Ids of Vue's `useId`, numbered anew each time a component is mounted. */
const GENERATED_ID = /\bv-\d+(?:-\d+)*\b/g

/**
 * Text, elements and attributes of the current slide that matter to assistive technology; equal signatures give equal
 * axe results.
 */
export function accessibilitySignature(): string {
  const parts: string[] = []
  const generatedIds = new Map<string, string>()
  const numberId = (id: string) => {
    if (!generatedIds.has(id)) generatedIds.set(id, `v-${generatedIds.size}`)
    return generatedIds.get(id)!
  }
  for (const node of walkNodes(slideElement()!)) {
    if (!(node instanceof Element)) {
      parts.push(node.data.trim())
      continue
    }
    if (isInaccessible(node)) continue
    const attributes = [...node.attributes]
      .filter(({ name }) => ACCESSIBILITY_ATTRIBUTES.test(name))
      .map(({ name, value }) => `${name}=${value.replace(GENERATED_ID, numberId)}`)
    parts.push(`<${node.localName} ${attributes.join(' ')}>`)
  }
  return parts.join('\n')
}
