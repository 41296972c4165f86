import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'

export const minutes: Slice = { resolvers }
