import { writeFileSync } from 'node:fs'

/**
 * The counts that scripts/test.js adds up. Vitest's own JSON lacks the project of a test, why it was skipped, and a file
 * that could not be loaded.
 * @typedef {{ passed: number, failed: number, skipped: string[], projects: Record<string, number> }} Counts
 */

export default class CountReporter {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules @param {ReadonlyArray<unknown>} faults outside any test */
  onTestRunEnd(modules, faults) {
    /** @type {Counts} */
    const counts = { passed: 0, failed: faults.length, skipped: [], projects: {} }
    for (const file of modules) {
      const tests = [...file.children.allTests()]
      counts.projects[file.project.name] = (counts.projects[file.project.name] ?? 0) + tests.length
      for (const test of tests) {
        const result = test.result()
        if (result.state === 'passed') counts.passed++
        else if (result.state === 'failed') counts.failed++
        else counts.skipped.push(result.state === 'skipped' && result.note ? result.note : test.fullName)
      }
      // its imports or a beforeAll failed: no test of it tells
      if (file.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) counts.failed++
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts))
  }
}
