import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, readCase } from '../../server/case/case.ts'
import { fillDemo } from '../../server/case/demo.ts'
import type { Config } from '../../server/config.ts'
import { projectRoot } from '../../server/lib/root.ts'
import { emptyHub } from './world.ts'

const folder = join(projectRoot, 'case')
/** The case that the hub fills an empty database with. */
export const caseFile = join(
  folder,
  readdirSync(folder).find((name) => name.endsWith('.json'))!,
)
export const hubsCase = readCase(caseFile).known

/** A case of somebody's own. */
export const ownCase: Case = {
  samenwerkingsverband: { slug: 'eigen', name: 'Eigen samenwerkingsverband' },
  parties: [{ key: 'dorp', name: 'Dorp', kind: 'MUNICIPALITY' }],
  venues: [],
  meetings: [],
}

/** A hub on a database that it filled with its own case and invented people. */
export const demoHub = async (settings: Partial<Config> = {}) => {
  const made = await emptyHub(settings)
  if (!(await fillDemo(made.hub.hub, made.hub.writer, hubsCase))) throw new Error('the demo was not made')
  return made
}
