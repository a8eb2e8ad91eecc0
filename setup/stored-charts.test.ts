import { describe, expect, it, vi } from 'vitest'
import { storedCharts as charts } from '../components/shared/stored-charts'
import { storedCharts } from './stored-charts'

const chart = (code: string) => ({ content: `# A chart\n\n\`\`\`mermaid\n${code}\n\`\`\`\n` })
const plugin = (...slides: { content: string }[]) =>
  storedCharts(slides) as unknown as Record<string, (...args: unknown[]) => unknown>

describe('a build', () => {
  it('takes a stub for mermaid', () => {
    const { resolve } = plugin().config!() as { resolve: { alias: { find: string; replacement: string }[] } }
    const [{ find, replacement }] = resolve.alias
    expect(find).toBe('mermaid/dist/mermaid.esm.mjs')
    expect(plugin().load!(replacement)).toContain('initialize')
    expect(plugin().load!('/other.ts')).toBeUndefined()
  })
  it('fails if a chart is not stored', () => {
    const error = vi.fn()
    plugin(chart(charts[0]!.code)).buildStart!.call({ error })
    expect(error).not.toHaveBeenCalled()
    plugin(chart('flowchart TD\n  new')).buildStart!.call({ error })
    expect(error).toHaveBeenCalledWith(expect.stringContaining('npm run charts'))
  })
})
