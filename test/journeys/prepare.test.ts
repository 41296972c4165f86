import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, theDemo } from '../support/browsers.ts'

let demo: Awaited<ReturnType<typeof theDemo>>
let chair: Awaited<ReturnType<typeof browse>>
let slug: string
beforeAll(async () => {
  demo = await theDemo()
  chair = await browse(demo.browser, demo.url, demo.person('CHAIR'))
  await chair.page.goto(demo.url)
  await chair.page.getByRole('heading', { level: 1 }).waitFor()
  slug = new URL(chair.page.url()).pathname.slice(1)
})
afterAll(async () => {
  expect(chair.faults).toEqual([])
  await demo.close()
})

test('somebody is found among all people by name, party or role', async () => {
  const { page } = chair
  const { name, party } = demo.person('CONTACT', 'Huizen')
  await page.goto(`${demo.url}/${slug}/samenwerkingsverband`)
  const people = page.getByRole('region', { name: 'Mensen en rollen' })
  await people.getByRole('searchbox', { name: 'Zoek op naam, partij of rol' }).fill(`huizen CONTACT ${name.slice(0, 3)}`)
  await people.getByText(/^1 van \d+ mensen$/).waitFor()
  expect(await people.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(new RegExp(`^${name}[^]*${party!.name}`))])
})
