import { persons } from '../auth/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadSamenwerkingsverbanden } from './store.ts'
import { samenwerkingsverbanden } from './table.ts'

export const samenwerkingsverband: Slice = {
  resolvers,
  unannounced: [persons, samenwerkingsverbanden],
  entities: { Samenwerkingsverband: loadSamenwerkingsverbanden },
  tables: { Samenwerkingsverband: samenwerkingsverbanden, Person: persons },
}
