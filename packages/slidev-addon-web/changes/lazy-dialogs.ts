import type { ChangeGroup, Substitution } from './change'

/** A dialog that a component of Slidev imports. */
const lazy = (file: string, dialog: string, name: string): Substitution => ({
  kind: 'substitution',
  package: '@slidev/client',
  file: `internals/${file}.vue`,
  specifier: `./${dialog}.vue`,
  by: { path: `client/dialogs/${name}.ts` },
})

/** Settings, info, overview and the dialog of the key g load when first opened. */
export const lazyDialogs: ChangeGroup = {
  name: 'lazy-dialogs',
  purpose: 'light',
  why: 'The code of all dialogs, with a full-text search, loads before the first slide.',
  upstream: 'defineAsyncComponent for these four.',
  changes: [
    lazy('NavControls', 'Settings', 'settings'),
    lazy('Controls', 'InfoDialog', 'info'),
    lazy('Controls', 'QuickOverview', 'overview'),
    lazy('Controls', 'Goto', 'goto'),
  ],
}
