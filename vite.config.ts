import react from '@vitejs/plugin-react'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['nl-NL'] }), enforce: 'pre' }],
  build: { outDir: '../dist/client', emptyOutDir: true },
  server: { port: 4100, proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/auth': { target: 'http://127.0.0.1:4000' } } },
})
