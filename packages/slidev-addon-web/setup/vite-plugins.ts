import type { ResolvedSlidevOptions } from '@slidev/types'
import type { PluginOption } from 'vite'
import { createPlugins } from '../vite'

/** Slidev's setup of Vite plugins. */
export default (options: ResolvedSlidevOptions): PluginOption[] => createPlugins(options)
