import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tx } from '../db/write.ts'
import { newId } from '../lib/ids.ts'
import { projectRoot } from '../lib/root.ts'
import { addKind } from './store.ts'
import type { KindRow } from './table.ts'

/** A kind as a preset or a case file gives it. The key is its name in that file. */
export type GivenKind = Pick<KindRow, 'singular' | 'plural' | 'colour' | 'votes' | 'weight' | 'legacy'> & {
  key: string
}

/** The kinds that a samenwerkingsverband starts with where nothing else is said. */
export const presetKinds = (): GivenKind[] => {
  const file = join(projectRoot, 'presets', 'zorg-en-welzijn.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { kinds: GivenKind[] }).kinds
}

/** Gives a new samenwerkingsverband its kinds of party. */
export const addKinds = async (tx: Tx, samenwerkingsverbandId: string, given: readonly GivenKind[]) => {
  const added: (KindRow & { key: string })[] = []
  for (const [position, { key, ...kind }] of given.entries())
    added.push({ key, ...(await addKind(tx, { ...kind, id: newId(), samenwerkingsverbandId, position, version: 1 })) })
  return added
}
