import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The stylesheets of the client, and which folders write the classes that stand in them. */
export const house = (root: string, client: readonly string[], text: (file: string) => string) => {
  const sheets = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join('client', file))
    .map((file) => ({ file, rules: rulesIn(text(file)) }))
  const written = new Map<string, Set<string>>()
  /** `hub-purpose--${…}` writes every class that begins so. */
  const begun = new Map<string, Set<string>>()
  for (const file of client.filter((one) => !/^client\/(graph|worker)\//.test(one)))
    for (const [, name, open] of text(file).matchAll(/(?<![\w-])((?:hub|is|has)-[\w-]*)(\$\{)?/g)) {
      const names = open ? begun : written
      names.set(name!, (names.get(name!) ?? new Set()).add(file))
    }
  const filesOf = (name: string) => [
    ...(written.get(name) ?? []),
    ...[...begun].filter(([start]) => name.startsWith(start)).flatMap(([, files]) => [...files]),
  ]
  /** The folders whose components write a class. */
  const writers = (name: string) => [...new Set(filesOf(name).map((file) => file.split('/')[1]!))].sort()
  /** Of ui/, of several folders, a state, or a look of what is shared. */
  const isShared = (name: string): boolean => {
    const [block, look] = name.split('--')
    const folders = writers(name)
    return !name.startsWith('hub-') || folders.length > 1 || folders[0] === 'ui' || (!!look && isShared(block!))
  }
  return {
    sheets,
    writers,
    isShared,
    classesIn,
    /** The classes that a file writes whole, none of them shared. */
    ownOf: (file: string) =>
      [...written].filter(([name, files]) => files.has(file) && !isShared(name)).map(([name]) => name),
  }
}

const classesIn = (selector: string) => [...selector.matchAll(/\.((?:hub|is|has)-[\w-]+)/g)].map(([, name]) => name!)

/** Every selector of a stylesheet with its declarations, those inside @media too; no steps of an animation. */
const rulesIn = (css: string) =>
  [
    ...css
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/@keyframes [^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
      .matchAll(/([^{};]+)\{([^{}]*)\}/g),
  ].flatMap(([, selectors, declarations]) =>
    selectors!.split(/,(?![^()]*\))/).map((selector) => ({ selector: selector.trim(), declarations: declarations! })),
  )
