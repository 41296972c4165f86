import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import {
  type ASTNode,
  type DocumentNode,
  type IntrospectionQuery,
  type IntrospectionTypeRef,
  print,
  stripIgnoredCharacters,
} from 'graphql'
import { defineConfig, type Plugin } from 'vite'
import pkg from './package.json' with { type: 'json' }

/**
 * graphql(`query meetingPage …`) becomes MeetingPageDocument: else every text is shipped twice, as the key and as the
 * document, and no page leaves out the documents of another.
 */
const documentsByName: Plugin = {
  name: 'documents-by-name',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/\.tsx?$/.test(id) || id.includes('/client/graph/generated/') || !code.includes('graphql(`')) return undefined
    const names = new Set<string>()
    const named = code.replace(
      /graphql\(`\s*(query|mutation|subscription|fragment)\s+(\w)(\w*)[^`]*`\)/g,
      (_whole, kind: string, first: string, rest: string) => {
        const name = `${first.toUpperCase()}${rest}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`
        names.add(name)
        return name
      },
    )
    return { code: `import { ${[...names].join(', ')} } from '/graph/generated/graphql.ts'\n${named}`, map: null }
  },
}

/**
 * The generated documents are trees of nodes that repeat every fragment in each document that uses it, two thirds of
 * all bytes of the client. urql also takes texts: here each operation and each fragment is one.
 */
const documentsAsText: Plugin = {
  name: 'documents-as-text',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/client/graph/generated/graphql.ts')) return undefined
    const fragments = new Map<string, string>()
    const text = (node: ASTNode) => JSON.stringify(stripIgnoredCharacters(print(node)))
    const documents = code.replace(/ = (\{"kind":"Document".*\}) as unknown as /g, (_tree, tree: string) => {
      const parts = (JSON.parse(tree) as DocumentNode).definitions.map((definition) => {
        if (definition.kind !== 'FragmentDefinition') return text(definition)
        const name = `fragment${definition.name.value}`
        fragments.set(name, text(definition))
        return name
      })
      return ` = ${parts.join(' + ')} as unknown as `
    })
    if (!fragments.size) throw new Error('the generated documents look otherwise than they did')
    return { code: [...fragments].map(([name, words]) => `const ${name} = ${words}\n`).join('') + documents, map: null }
  },
}

/**
 * The cache reads which fields an object has, which of them may be null, and which objects a union has. All else of the
 * introspection, most of it, is not shipped.
 */
const schemaForCache: Plugin = {
  name: 'schema-for-cache',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/client/graph/generated/introspection.json')) return undefined
    const { queryType, mutationType, subscriptionType, types } = (JSON.parse(code) as IntrospectionQuery).__schema
    const objects = types.filter((type) => type.kind === 'OBJECT')
    const unions = types.filter((type) => type.kind === 'UNION')
    const read = [
      ...objects.map(({ kind, name, fields }) => ({
        ...{ kind, name },
        fields: fields.map(({ name, type }) => ({ name, type: kindsOf(type), args: [] })),
      })),
      ...unions.map(({ kind, name, possibleTypes }) => ({
        ...{ kind, name },
        possibleTypes: possibleTypes.map(({ name }) => ({ name })),
      })),
    ]
    return { code: JSON.stringify({ __schema: { queryType, mutationType, subscriptionType, types: read } }), map: null }
  },
}

const kindsOf = (type: IntrospectionTypeRef): object => ({
  kind: type.kind,
  ...('ofType' in type && type.ofType && { ofType: kindsOf(type.ofType) }),
})

/** The service worker is told which files this build has, and stands at the root: it may not answer above itself. */
const shellOf = (): Plugin => ({
  name: 'shell',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
      const page = bundle['index.html']
      const worker = bundle['sw.js']
      if (page?.type !== 'asset' || worker?.type !== 'chunk' || worker.imports.length)
        throw new Error('the shell is not complete')
      const html = String(page.source)
      const first = /src="\/(assets\/[^"]+)"/.exec(html)?.[1]
      const list = [...new Set([first, ...files])].map((name) => `/${name}`)
      const version = createHash('sha256')
        .update(html)
        .update(list.join())
        .update(worker.code)
        .digest('hex')
        .slice(0, 12)
      worker.code = `const shellFiles = ${JSON.stringify(list)}, shellVersion = '${version}';\n${worker.code}`
    },
  },
})

/** The browsers of package.json as the build names them: 'ios_saf >= 17.4' is ios17.4. */
const target = pkg.browserslist.map((browser) => browser.replace('ios_saf', 'ios').replace(' >= ', ''))

export default defineConfig({
  root: 'client',
  plugins: [documentsByName, documentsAsText, schemaForCache, react(), shellOf()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target,
    // One stylesheet: how a thing looks never depends on which pages were opened before.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { index: 'client/index.html', sw: 'client/worker/shell.ts' },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    port: 4100,
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:4000', ws: true },
      '/graphiql': { target: 'http://127.0.0.1:4000' },
      '/auth': { target: 'http://127.0.0.1:4000' },
    },
  },
})
