import { readFileSync } from 'node:fs'
import { GPT, MICROGPT, pretrain, sampleNames, take } from 'llm-stack'
import { expect, it, vi } from 'vitest'

const readme = readFileSync(`${import.meta.dirname}/README.md`, 'utf8')

it('the README has the example below', () => {
  const [, example] = /```ts\n([^]*?)```/.exec(readme)!
  const source = readFileSync(import.meta.filename, 'utf8')
  const lines = example!.trimEnd().split('\n').slice(2)
  expect(source).toContain(lines.map((line) => `  ${line}`).join('\n'))
  expect(example).toContain("from 'llm-stack'")
})

it('the example of the README trains a model, and samples names of it', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const names = ['emma', 'olivia', 'ava', 'isabella', 'sophia', 'mia', 'amelia', 'ella', 'aria', 'mila']
  const model = GPT(MICROGPT)
  for (const loss of pretrain(model, names, { steps: 300 })) console.log(loss.toFixed(2))
  console.log([...take(sampleNames(model), 5)])
  const lines = log.mock.calls.flat()
  expect(Number(lines[0])).toBeGreaterThan(3)
  expect(Number(lines.at(-2))).toBeLessThan(0.8)
  expect(lines.at(-1)).toHaveLength(5)
})

it('the package has no dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync(`${import.meta.dirname}/package.json`, 'utf8')) as {
    dependencies?: object
  }
  expect(dependencies).toBeUndefined()
})
