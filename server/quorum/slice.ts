import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'

export const quorum: Slice = { resolvers }
