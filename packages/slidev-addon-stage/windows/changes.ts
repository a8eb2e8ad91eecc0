/** All changes of this addon to the code of Slidev and of what it depends on. Each is tested against what is installed. */

/** A change to modules that a package generates for the page. */
export interface ModuleChange {
  /** For messages. */
  name: string
  /** The package that owns the modules. */
  package: string
  /** The file there that generates them. */
  file: string
  /** Their ids, and the text of the file that says so. */
  modules: { id: RegExp; from: string }
  /** What has to stand exactly once in the file, and in each module. */
  from: readonly string[]
  /** What is done about it. */
  to: string
  why: string
  /** What the package would have to offer instead. */
  upstream: string
}

export const changes: readonly [ModuleChange] = [
  {
    name: 'post-queue',
    package: 'vite-plugin-vue-server-ref',
    file: 'dist/index.mjs',
    modules: {
      id: /^\/@server-(reactive|ref)\//,
      from: 'const URL_PREFIX = ["/@server-ref/", "/@server-reactive/"]',
    },
    from: ["return fetch('", 'clearTimeout(timer)', 'timer = setTimeout(()=>{'],
    to: 'functions of these three names, appended by windows/post-queue.ts, shadow the browser’s',
    why: 'Otherwise a mouse that moves would delay the audience’s window, and posts would overtake each other.',
    upstream: 'An option that posts at once, one request at a time, in place of its debounce.',
  },
]

/** The texts that do not stand exactly once in `code`. */
export const misfits = (code: string, texts: readonly string[]): string[] =>
  texts.filter((text) => code.split(text).length !== 2)
