// From the chair's last key to the words painted in three other browsers (a contact's phone, a reader, the screen in
// the room), and how many keys it takes, on the built hub with its real file. All in one machine: they share its clock
// and its cores. Usage: npm run bench pressed
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.js'
import { spread, startBuilt } from './lib/built.js'

const acts = 30
const { slug, url, stop } = await startBuilt()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
const { demo } = await (await fetch(`${url}/auth/options`)).json()

const browse = async (role, viewport = { width: 1280, height: 800 }) => {
  const context = await browser.newContext({ viewport, locale: 'nl-NL' })
  await context.request.post(`${url}/auth/demo`, { data: { personId: demo.find((one) => one.role === role).personId } })
  return context.newPage()
}

const chair = await browse('CHAIR')
const ask = async (query) =>
  (await (await chair.context().request.post(`${url}/graphql`, { data: { query } })).json()).data
const { samenwerkingsverband } = await ask(
  `{ samenwerkingsverband(slug: "${slug}") { nextMeeting { id agenda { id } } } }`,
)
const { id, agenda } = samenwerkingsverband.nextMeeting
await ask(`mutation { startMeeting(id: "${id}") { __typename } }`)
await ask(`mutation { goToAgendaItem(id: "${agenda[1].id}") { __typename } }`)
const others = [
  await browse('CONTACT', { width: 360, height: 740 }),
  await browse('READER'),
  await browse('SECRETARY', { width: 1920, height: 1080 }),
]
const live = `${url}/${slug}/overleg/${id}/live`
await Promise.all([
  chair.goto(live),
  others[0].goto(live),
  others[1].goto(live),
  others[2].goto(`${url}/${slug}/scherm`),
])
await Promise.all([chair, ...others].map((page) => page.waitForLoadState('networkidle')))

// The last key that was pressed here, on the clock that all pages share.
await chair.evaluate(() =>
  addEventListener('keydown', () => (globalThis.pressedAt = performance.timeOrigin + performance.now()), {
    capture: true,
  }),
)

/** The instant at which these words were painted in this page. */
const painted = (page, words) =>
  page.evaluate(
    (wanted) =>
      new Promise((found) => {
        const look = () => {
          if (!document.body.innerText.includes(wanted)) return false
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => found(performance.timeOrigin + performance.now())))
          return true
        }
        const observer = new MutationObserver(look)
        if (!look()) observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    words,
  )

const measure = async (what, letter, field) => {
  const times = []
  for (let act = 0; act < acts; act++) {
    const words = `${what} nummer ${act + 1} van deze ronde.`
    const seen = others.map((page) => painted(page, words))
    await chair.keyboard.press(letter)
    const box = chair.getByRole('textbox', { name: field })
    await box.fill(words)
    await chair.keyboard.press('Control+Enter')
    const last = Math.max(...(await Promise.all(seen)))
    times.push(last - (await chair.evaluate(() => globalThis.pressedAt)))
    await box.waitFor({ state: 'detached' })
  }
  console.log(
    `${acts} times ${what}, two keys ('${letter}', Ctrl+Enter) besides the words; last key to painted in all three: ${spread(times)}`,
  )
}

await measure('Besluit', 'b', 'Tekst van het besluit')
await measure('Actie', 'a', 'Wat gaat er gebeuren?')
await browser.close()
stop()
