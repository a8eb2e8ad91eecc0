import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { modelsFolder } from './models-folder'

it('is the folder that LLM_STACK_MODELS names', () =>
  expect(modelsFolder({ LLM_STACK_MODELS: '../elsewhere' })).toBe(resolve('../elsewhere')))

it('is models/ without it, or where it is empty', () => {
  expect(modelsFolder({})).toBe(resolve('models'))
  expect(modelsFolder({ LLM_STACK_MODELS: '' })).toBe(resolve('models'))
})
