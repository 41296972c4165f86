import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

/**
 * Audits of optional behaviour that the hub leaves out: a GET carries nothing, so that a link or an image asks nothing
 * with somebody's cookie.
 */
const left = new Map(['5A70', 'D6D5', '6A70'].map((id) => [id, 'notice: Response status code is not 200']))

test.each(serverAudits({ url: () => `${w.url}/graphql` }))('graphql-http $id $name', async ({ id, fn }) => {
  const result = await fn()
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe(left.get(id) ?? 'ok')
})
