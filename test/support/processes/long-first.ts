import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest by the clock, whatever their size: they wait for processes, mails or a browser, or go
 * through many histories. Without this list vitest begins with the largest files, and one of these runs alone at the
 * end, while a core has nothing to do.
 */
const long = [
  ...['slow-readers', 'backup', 'mail', 'cli', 'oracle', 'searching', 'retries', 'hostile', 'migrate'],
  ...['clients', 'crash', 'seat'],
]

/** One project after the other, so that a worker keeps what it loaded; within each the long files first. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) => longFirst(sorted.filter(({ project }) => project.name === name)))
  }
}

const longFirst = (files: readonly TestSpecification[]) => files.toSorted((a, b) => placeOf(a) - placeOf(b))

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.indexOf(basename(moduleId, '.test.ts'))
  return place < 0 ? long.length : place
}
