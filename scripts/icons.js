import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { orStop } from './run.js'

/** Draws the icons of the home screen from the favicon, into client/public/icons: run it after a change of that. */
const draw = async () => {
  const favicon = readFileSync('client/public/favicon.svg', 'utf8')
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  for (const { name, size, svg } of [
    { name: 'hub-192', size: 192, svg: favicon },
    { name: 'hub-512', size: 512, svg: favicon },
    { name: 'maskable-192', size: 192, svg: filled(favicon, 52) },
    { name: 'maskable-512', size: 512, svg: filled(favicon, 52) },
    { name: 'apple-touch-icon', size: 180, svg: filled(favicon, 44) },
  ]) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    writeFileSync(`client/public/icons/${name}.png`, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
}

/** A device cuts its own shape out of these: the colour goes to the edges, and the picture stays in the middle. */
const filled = (/** @type {string} */ svg, /** @type {number} */ wide) =>
  svg
    .replace('viewBox="-20 -20 40 40"', `viewBox="${-wide / 2} ${-wide / 2} ${wide} ${wide}"`)
    .replace('x="-20" y="-20" width="40" height="40" rx="6"', `x="-50" y="-50" width="100" height="100"`)

await orStop(draw())
