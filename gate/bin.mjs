#!/usr/bin/env node
/** slidev-gate: runs the TypeScript beside it. */
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
