import type { Slice } from '../slice.ts'

export const guest: Slice = { recorded: { addGuest: { label: 'Gast', words: ['name'] } } }
