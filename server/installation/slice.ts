import { samenwerkingsverbanden } from '../samenwerkingsverband/table.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'

export const installation: Slice = { resolvers, tables: { Registration: samenwerkingsverbanden } }
