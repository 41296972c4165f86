import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, theDemo } from '../support/browsers/browsers.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let browser: Awaited<ReturnType<typeof chromium.launch>>
beforeAll(async () => {
  demo = await theDemo()
  // What the DNS of another site can do: point its own name at this machine.
  browser = await chromium.launch({
    ...launch,
    args: [...launch.args, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  })
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})
const at = (host: string) => demo.url.replace('127.0.0.1', host)

test.each(['127.0.0.1', 'localhost'])('the page works at %s: one press, and it is live', async (host) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(at(host))
  await page
    .getByRole('button', { name: /voorzitter/i })
    .first()
    .click()
  await page.getByText('Verbonden', { exact: true }).first().waitFor()
})

test('a site that points its name at the hub gets nothing', async () => {
  const page = await (await browser.newContext()).newPage()
  expect((await page.goto(at('evil.example')))!.status()).toBe(421)
  const status = await page.evaluate(async () => (await fetch('/auth/options')).status)
  expect(status).toBe(421)
  const opened = await page.evaluate(
    () =>
      new Promise((told) => {
        const socket = new WebSocket(`ws://${location.host}/graphql`, 'graphql-transport-ws')
        socket.onopen = () => told('open')
        socket.onerror = () => told('refused')
      }),
  )
  expect(opened).toBe('refused')
})
