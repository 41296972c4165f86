import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, theDemo } from '../support/browsers/browsers.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
beforeAll(async () => {
  demo = await theDemo()
})
afterAll(() => demo.close())

test('GraphiQL opens without network, and knows the schema', async () => {
  const { page, context } = await browse(demo.browser, demo.url, demo.person('CHAIR'), undefined, { isNew: true })
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort())
  const asked = page.waitForResponse(
    (response) => response.url().endsWith('/graphql') && response.request().method() === 'POST',
  )
  await page.goto(`${demo.url}/graphiql`)
  expect((await asked).status()).toBe(200)
  await page.locator('.graphiql-container').first().waitFor()
})
