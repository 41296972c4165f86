import { mkdirSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { folderInMemory } from './in-memory.ts'

/** The folder of the database files of all worlds. */
export default (project: TestProject) => {
  const folder = folderInMemory('hub-sqlite')
  mkdirSync(folder, { recursive: true })
  project.provide('folder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    folder: string
  }
}
