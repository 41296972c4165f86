import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../lib/root.ts'

/** Says that this Node is older than `engines` in package.json allows; null: it is not. */
export const whyNotThisNode = (version = process.versions.node) => {
  const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    engines: { node: string }
  }
  const oldest = engines.node.replace('>=', '')
  return oldest.localeCompare(version, 'en', { numeric: true }) <= 0
    ? null
    : `this is Node ${version}, and the hub needs Node 24 LTS, or ${oldest} at the oldest; ` +
        'install one from https://nodejs.org'
}
