import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PublishedModel } from '../../data/chat-model'

/** Environment variable: a folder with published models. */
export const MODELS_VARIABLE = 'LLM_STACK_MODELS'

/** Where `npm run chat-model` puts the file, unless that variable names a folder. Git ignores it. */
const FETCHED = fileURLToPath(new URL('../../models', import.meta.url))

/** The folder of published models: the one named by LLM_STACK_MODELS, else models/ in this project. */
export const modelsFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env[MODELS_VARIABLE] || FETCHED)

/** Where the file of a model belongs; it need not be there. */
export const modelPath = ({ file }: Pick<PublishedModel, 'file'>): string => join(modelsFolder(), file)

/** The path of a model's file; '' where it is not there. */
export const findModel = (model: Pick<PublishedModel, 'file'>): string =>
  existsSync(modelPath(model)) ? modelPath(model) : ''
