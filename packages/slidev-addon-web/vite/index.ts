/** What a deck's setup files may import, for Node. */
export { contentSecurityPolicy } from './content-security-policy'
export { createPlugins } from './create-plugins'
export { patchSource } from './patch-source'
export { virtualModule } from './virtual-module'
