import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { endDemo } from '../server/auth/store.ts'
import { restore, restored } from '../server/cli/restore.ts'
import { readConfig } from '../server/config.ts'
import { isPostgres } from '../server/db/columns.ts'
import { copyDatabase } from '../server/db/file/copy.ts'
import { openDatabase } from '../server/db/migrate.ts'
import { installationOf } from '../server/db/revision.ts'
import { demoStates } from '../server/db/table.ts'
import { write } from '../server/db/write.ts'
import { demoHub } from './support/demo.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'hub-restored-'))
const close = ({ connections }: Awaited<ReturnType<typeof openDatabase>>) => connections.close()
const said = async (work: () => Promise<unknown>) => {
  const spy = vi.spyOn(console, 'log').mockReturnValue()
  await work()
  const lines = spy.mock.calls.flat().join('\n')
  spy.mockRestore()
  return lines
}

const stateOf = async (databaseUrl: string) => {
  const opened = await openDatabase(databaseUrl)
  const { demo } = await installationOf(opened.connections.read)
  await close(opened)
  return demo
}

test.skipIf(isPostgres)('a copy of before the end of a demo leaves the demo ended, and says so', async () => {
  for (const keepsSignIns of [true, false]) {
    const dataDir = newFolder()
    const config = readConfig({ DATA_DIR: dataDir })
    const demo = await demoHub()
    const copy = join(newFolder(), 'copy.db')
    await copyDatabase(demo.config.databaseUrl, copy)
    await demo.hub.app.close()
    await copyDatabase(copy, config.databaseUrl)
    const here = await openDatabase(config.databaseUrl)
    const writer = { ...demo.hub.writer, connections: here.connections }
    await write(writer, null, async (tx) => (await endDemo(tx)) ?? undefined)
    await close(here)
    const told = await said(() => restore(config, copy, keepsSignIns))
    expect(told).toContain('the demo stays ended')
    expect(await stateOf(config.databaseUrl)).toBe(demoStates.none)
    const fresh = readConfig({ DATA_DIR: newFolder() })
    expect(await said(() => restore(fresh, copy, keepsSignIns))).toContain('It is a demo: outside production')
    expect(await stateOf(fresh.databaseUrl)).toBe(demoStates.open)
  }
})

test("'hub restored' says where the database is a demo, and only there", async () => {
  const demo = await demoHub()
  expect(await said(() => restored(demo.config, true))).toContain('It is a demo: outside production')
  await write(demo.hub.writer, null, async (tx) => (await endDemo(tx)) ?? undefined)
  expect(await said(() => restored(demo.config, true))).not.toContain('demo')
  await demo.hub.app.close()
})
