import { defineConfig } from 'vite'

/** The real server behind the channel that measures it, built as it is shipped. */
export default defineConfig({
  build: { ssr: 'bench/hub.ts', outDir: 'dist/bench', target: 'node20', emptyOutDir: true },
})
