import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure, run } from './run.js'

/** The path of a Chromium that starts; installs one where that needs no question. */
export const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Failure(`CHROMIUM_PATH says '${named}', but there is no such file.`)
    return named
  }
  const found = installed() ?? (canInstall() ? await install() : undefined)
  if (!found)
    throw new Failure(
      `The journeys need Chromium or Chrome, and there is none. ${advice()} Or set CHROMIUM_PATH, or use npm run check.`,
    )
  return found
}

const installed = () => candidates().find((path) => existsSync(path) && starts(path))

const candidates = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces()]
}

const usualPlaces = () => {
  if (process.platform === 'darwin') {
    const bundles = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) =>
      bundles.map((bundle) => join(folder, bundle)),
    )
  }
  if (process.platform !== 'win32') return []
  const { ProgramFiles, LOCALAPPDATA } = process.env
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  return folders.flatMap((folder) => [
    join(folder, 'Chromium/Application/chrome.exe'),
    join(folder, 'Google/Chrome/Application/chrome.exe'),
  ])
}

/** Ubuntu's chromium-browser is there without being a browser. On Windows asking would open a window. @param {string} path */
const starts = (path) =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

const canInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

const install = async () => {
  console.log('Installing Chromium with apt-get (a minute or two) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { env })
  const done = await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env })
  if (done.code !== 0)
    throw new Failure(`apt-get could not install Chromium. ${advice()}`, `${update.output}\n${done.output}`)
  return installed()
}

const advice = () => {
  if (process.platform === 'darwin') return 'Install Google Chrome, or run: brew install --cask chromium.'
  if (process.platform === 'win32') return 'Install Google Chrome.'
  return existsSync('/usr/bin/apt-get')
    ? 'Run: sudo apt-get install chromium (on Ubuntu: sudo snap install chromium).'
    : 'Install chromium with your package manager.'
}
