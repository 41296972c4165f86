import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../server/lib/root.ts'
import { browse, type DemoPerson, theBrowser } from '../support/browsers/browsers.ts'
import { install, type Installed } from '../support/processes/installed.ts'
import { patience } from '../support/patience.ts'

let hub: Installed
let browser: Browser
beforeAll(async () => {
  hub = await install()
  cpSync(join(projectRoot, 'dist/client'), join(hub.root, 'dist/client'), { recursive: true })
  browser = await theBrowser()
})
afterAll(() => hub.stop())

test('a new version is put in place under an open page: the page goes on with its own files, and the next visit is the new one', async () => {
  const dataDir = hub.newFolder()
  const first = await hub.start({ DATA_DIR: dataDir })
  const { demo } = (await (await fetch(`${first.url}/auth/options`)).json()) as { demo: DemoPerson[] }
  const { page, context, faults, leave } = await browse(
    browser,
    first.url,
    demo.find(({ role }) => role === 'CHAIR')!,
    undefined,
    { isNew: true },
  )
  await page.goto(first.url)
  await page.getByRole('link', { name: 'Acties' }).first().waitFor()
  await expect.poll(() => page.evaluate(shellsKept), { timeout: patience(10_000) }).toHaveLength(1)
  const script = () => page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')!.src)
  const before = await script()

  first.child.kill('SIGTERM')
  await first.done
  await anotherBuild()
  const second = await hub.start({ DATA_DIR: dataDir, PORT: new URL(first.url).port })
  expect(second.url).toBe(first.url)

  // Its file is not on the server any more.
  await page.getByRole('link', { name: 'Acties' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Acties' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Acties' }).waitFor()
  expect(await script()).not.toBe(before)
  await expect.poll(() => page.evaluate(shellsKept), { timeout: patience(10_000) }).toHaveLength(2)

  await context.setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: 'Acties' }).first().waitFor()
  expect(await script()).not.toBe(before)
  expect(faults).toEqual([])
  await leave()
})

/** The same screens with other names of all files. */
const anotherBuild = async () => {
  const outDir = join(hub.root, 'dist/client')
  rmSync(outDir, { recursive: true })
  await build({
    configFile: join(projectRoot, 'vite.config.ts'),
    root: join(projectRoot, 'client'),
    build: { outDir, emptyOutDir: true, rollupOptions: { output: { banner: '/* another version */' } } },
    logLevel: 'error',
  })
}

const shellsKept = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('hub-shell-'))
  const whole = await Promise.all(names.map((name) => caches.match('/', { cacheName: name })))
  return names.filter((_, at) => whole[at])
}
