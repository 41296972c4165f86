import type { GuestFragment } from '../graph/generated/graphql.ts'
import { copy } from './copy.ts'

/** 'GGD Gelderland, met Zorggroep Linge' */
export const guestText = ({ function: what, broughtBy }: Pick<GuestFragment, 'function' | 'broughtBy'>) =>
  [what, broughtBy ? copy.with(broughtBy.name) : copy.withChair].filter(Boolean).join(', ')
