import { readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * The TypeScript type behind each type of the schema, found by name: `export type <Type>Parent` in any server file,
 * else `export type <Type>Row`.
 */
const parentTypes = () => {
  const files = readdirSync('schema').filter((file) => file.endsWith('.graphql'))
  const types = files.flatMap((file) => namesIn(`schema/${file}`, /^type (\w+)/gm))
  const exported = new Map<string, string>()
  for (const file of readdirSync('server', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith('generated')) continue
    for (const name of namesIn(`server/${file}`, /^export type (\w+(?:Parent|Row))\b/gm)) {
      if (exported.has(name)) throw new Error(`${name} is exported by ${file} and by ${exported.get(name)}`)
      exported.set(name, file)
    }
  }
  const parents = types.flatMap((type) => {
    const name = [`${type}Parent`, `${type}Row`].find((one) => exported.has(one))
    return name ? [[type, `../${exported.get(name)}#${name}`]] : []
  })
  return Object.fromEntries(parents) as Record<string, string>
}

const namesIn = (file: string, pattern: RegExp) =>
  Array.from(readFileSync(file, 'utf8').matchAll(pattern), ([, name]) => name!)

const scalars = { DateTime: 'string', Date: 'string', Revision: 'string' }

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'server/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#Context',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars,
        mappers: parentTypes(),
      },
    },
    'client/graph/generated/': {
      preset: 'client',
      documents: ['client/**/*.{ts,tsx}', '!client/graph/generated/**'],
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: { scalars, useTypeImports: true, enumsAsTypes: true },
    },
    'client/graph/generated/introspection.json': {
      plugins: ['introspection'],
      config: { minify: true, descriptions: false },
    },
  },
}
export default config
