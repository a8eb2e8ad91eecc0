import { basename } from 'node:path'
import { definePreparserSetup } from '@slidev/types'
import { preparserExtensions } from '../slots/slot-preparser'

export default definePreparserSetup(({ headmatter, filepath }) =>
  preparserExtensions(headmatter, basename(filepath)),
)
