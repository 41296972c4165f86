import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, readCase } from '../../server/case/case.ts'
import { fillDemo } from '../../server/case/demo.ts'
import type { Config } from '../../server/config.ts'
import { projectRoot } from '../../server/lib/root.ts'
import { copyOf, emptyHub } from './world.ts'

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

/** A hub on a demo: a copy of a database that was filled once in this process with the hub's own case. */
export const demoHub = async (settings: Partial<Config> = {}) => {
  filled ??= fillOne()
  return emptyHub({ databaseUrl: await copyOf(await filled), ...settings })
}

let filled: Promise<string> | undefined
const fillOne = async () => {
  const { config, hub } = await emptyHub()
  if (!(await fillDemo(hub.hub, hub.writer, hubsCase))) throw new Error('the demo was not made')
  await hub.app.close()
  return config.databaseUrl
}
