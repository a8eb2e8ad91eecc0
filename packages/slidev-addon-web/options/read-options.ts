/** Reads and validates the addon's options. */
import { lightDefaults, offlineDefaults, type WebOptions } from './web-options'

/** Environment variable: address of the published deck. It wins over `url` in the headmatter. */
export const URL_VARIABLE = 'SLIDEV_WEB_URL'
/** Environment variable: further origins to connect to, separated by spaces. */
export const CONNECT_VARIABLE = 'SLIDEV_WEB_CONNECT'
/** Environment variable: any value makes the build one file. */
export const SINGLE_FILE_VARIABLE = 'SLIDEV_WEB_SINGLE_FILE'

type Check = (value: unknown) => boolean
type OptionShape = Readonly<Record<string, readonly [check: Check, expected: string]>>

const isBoolean: Check = (value) => typeof value === 'boolean'
const isText: Check = (value) => typeof value === 'string'
const isList: Check = (value) => Array.isArray(value) && value.every(isText)
/** Paths that stand in header files as they are. */
const isFolders: Check = (value) =>
  isList(value) && (value as string[]).every((folder) => /^[\w-]+(\/[\w-]+)*$/.test(folder))
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** An origin as browsers write it: a policy's directive ends with a semicolon, and a source with a space. */
const isOrigin: Check = (value) =>
  isText(value) && URL.canParse(String(value)) && new URL(String(value)).origin === value
const isWebAddress: Check = (value) =>
  value === '' || (/^https?:\/\//.test(String(value)) && URL.canParse(String(value)))
const isSources: Check = (value) => isList(value) && (value as string[]).every((s) => !/[;,\s]/.test(s))
const isPolicy: Check = (value) =>
  isRecord(value) && Object.entries(value).every(([name, s]) => /^[a-z-]+$/.test(name) && isSources(s))
const isFlagOrRecord: Check = (value) => isBoolean(value) || isRecord(value)

const LIST = 'a list of texts'
const shapes: Readonly<Record<'web' | 'offline' | 'light', OptionShape>> = {
  web: {
    offline: [isFlagOrRecord, 'true, false or its own options'],
    csp: [
      (value) => isBoolean(value) || isPolicy(value),
      'true, false, or lists of sources by directive, as img-src: [https://example.org]',
    ],
    connect: [
      (value) => Array.isArray(value) && value.every(isOrigin),
      'a list of origins, as [https://api.example.org]',
    ],
    url: [isWebAddress, 'an address, as https://example.org/talk/'],
    light: [isFlagOrRecord, 'true, false or its own options'],
    errorPage: [
      (value) => isText(value) && /\.vue$/.test(String(value)),
      'the path of a component, as ./ErrorPage.vue',
    ],
    hosts: [isBoolean, 'true or false'],
    immutable: [isFolders, 'a list of folders, as [models]'],
    print: [isBoolean, 'true or false'],
    singleFile: [isBoolean, 'true or false'],
  },
  offline: {
    control: [isBoolean, 'true or false'],
    pages: [isText, 'a text'],
    files: [isText, 'a text'],
    large: [isList, LIST],
    exclude: [isList, LIST],
    excluded: [isText, 'a text'],
  },
  light: { omit: [isList, LIST], without: [isList, LIST] },
}

/** Throws an Error that names each unknown or unfit option of the headmatter. */
function validate(options: Record<string, unknown>, shape: OptionShape, path: string): void {
  const problems = Object.entries(options).flatMap(([name, value]) => {
    const known = Object.hasOwn(shape, name) && shape[name]
    if (!known) return [`${path}.${name} is no option. There are: ${Object.keys(shape).join(', ')}.`]
    const [check, expected] = known
    return check(value) ? [] : [`${path}.${name} is ${JSON.stringify(value)}, expected ${expected}.`]
  })
  if (problems.length) throw new Error(`slidev-addon-web, in the headmatter:\n${problems.join('\n')}`)
}

/** An option that is true, false, or has options of its own. */
function withDefaults<T extends object>(
  value: unknown,
  defaults: T,
  shape: OptionShape,
  path: string,
): T | false {
  if (value === false) return false
  if (!isRecord(value)) return defaults
  validate(value, shape, path)
  return { ...defaults, ...value }
}

/**
 * The addon's options from `web` of the headmatter and the environment. Throws an Error that names what is unknown or has
 * another type.
 */
export function readOptions(
  web: unknown = {},
  env: Readonly<Record<string, string | undefined>> = {},
): WebOptions {
  if (!isRecord(web))
    throw new Error('slidev-addon-web: `web` in the headmatter has to have options below it.')
  validate(web, shapes.web, 'web')
  const connect = [...((web.connect as string[]) ?? []), ...(env[CONNECT_VARIABLE] ?? '').split(/\s+/)]
  const origins = connect.filter(Boolean)
  const url = env[URL_VARIABLE] || ((web.url as string) ?? '')
  validate({ connect: origins, url }, shapes.web, 'web')
  return {
    offline: withDefaults(web.offline, offlineDefaults, shapes.offline, 'web.offline'),
    csp: web.csp === false ? false : isRecord(web.csp) ? (web.csp as Record<string, string[]>) : {},
    connect: origins,
    url: url && !url.endsWith('/') ? `${url}/` : url,
    light: withDefaults(web.light, lightDefaults, shapes.light, 'web.light'),
    errorPage: (web.errorPage as string) ?? '',
    hosts: web.hosts !== false,
    immutable: (web.immutable as string[]) ?? [],
    print: web.print === true,
    singleFile: web.singleFile === true || Boolean(env[SINGLE_FILE_VARIABLE]),
  }
}
