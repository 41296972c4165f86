import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * graphql(`query meetingPage …`) becomes MeetingPageDocument: else every text is shipped twice, as the key and as the document,
 * and no page leaves out the documents of another.
 */
const documentsByName: Plugin = {
  name: 'documents-by-name',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/\/client\/(?!graph\/generated).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return undefined
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

export default defineConfig({
  root: 'client',
  plugins: [documentsByName, react()],
  build: { outDir: '../dist/client', emptyOutDir: true },
  server: { port: 4100, proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/auth': { target: 'http://127.0.0.1:4000' } } },
})
