import type { ActionLineFragment } from '../graph/generated/graphql.ts'
import { readFragment } from '../graph/generated/index.ts'
import { calendarDate } from '../lib/dates.ts'
import { capital, list } from '../lib/words.ts'
import { shortName } from '../party/short-name.ts'
import { PartyChipFragment } from '../party/PartyChip.tsx'
import { copy } from './copy.ts'
import { copy as listCopy } from './list-copy.ts'
import { OwnersFragment } from './Owners.tsx'

/** 'Tiel en alle zorgaanbieders, uiterlijk 4 december, nog niet zeker' */
export const whoDoes = ({ owners, dueOn, duePeriod, tentative }: ActionLineFragment, now: number) => {
  const names = readFragment(OwnersFragment, owners).flatMap(({ party, person, kind }) => {
    if (party) return shortName(readFragment(PartyChipFragment, party).name)
    return kind ? `alle ${kind.plural}` : (person?.name ?? [])
  })
  return capital(
    [list(names) || listCopy.nobody, dueText(dueOn, duePeriod, now), tentative && copy.tentativeMark]
      .filter(Boolean)
      .join(', '),
  )
}

/** Its date or its rough period; nothing when it has neither. */
export const dueText = (dueOn: string | null | undefined, period: string | null | undefined, now: number) =>
  dueOn ? copy.by(calendarDate(dueOn, now)) : period
