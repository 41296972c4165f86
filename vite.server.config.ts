import { defineConfig } from 'vite'

export default defineConfig({
  build: { ssr: 'server/cli/hub.ts', outDir: 'dist/server', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: ['drizzle-orm'] },
})
