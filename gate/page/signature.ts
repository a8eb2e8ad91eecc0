/** All of a slide that assistive technology can tell, as one text: equal texts are alike to it. */
import { slide } from './deck'
import { nodes, silent } from './elements'

const TOLD = /^(role|alt|title|href|type|for|id|name|tabindex|lang|scope|label|aria-.*|disabled|hidden|src)$/

export function signature(): string {
  const parts: string[] = []
  for (const node of nodes(slide()!)) {
    if (!(node instanceof Element)) {
      parts.push(node.data.trim())
      continue
    }
    if (silent(node)) continue
    const told = [...node.attributes].filter(({ name }) => TOLD.test(name))
    parts.push(`<${node.localName} ${told.map(({ name, value }) => `${name}=${value}`).join(' ')}>`)
  }
  return parts.join('\n')
}
