import { defineConfig } from 'drizzle-kit'

// columns.ts picks its dialect when it loads; nothing connects here.
process.env.DATABASE_URL = 'postgres://generate'

export default defineConfig({ dialect: 'postgresql', schema: './server/*/table.ts', out: './migrations/postgres' })
