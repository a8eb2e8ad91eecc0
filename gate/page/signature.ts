import { slideElement } from './deck'
import { walkNodes, isInaccessible } from './elements'

const ACCESSIBILITY_ATTRIBUTES =
  /^(role|alt|title|href|type|for|id|name|tabindex|lang|scope|label|aria-.*|disabled|hidden|src)$/

/**
 * Text, elements and attributes of the current slide that matter to assistive technology; equal signatures give equal
 * axe results.
 */
export function accessibilitySignature(): string {
  const parts: string[] = []
  for (const node of walkNodes(slideElement()!)) {
    if (!(node instanceof Element)) {
      parts.push(node.data.trim())
      continue
    }
    if (isInaccessible(node)) continue
    const attributes = [...node.attributes].filter(({ name }) => ACCESSIBILITY_ATTRIBUTES.test(name))
    parts.push(`<${node.localName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}>`)
  }
  return parts.join('\n')
}
