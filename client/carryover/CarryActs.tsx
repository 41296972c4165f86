import { ArrowUpRight, CopyPlus } from 'lucide-react'
import type { ItemAct } from '../agenda/form/EditItem.tsx'
import { copy } from './copy.ts'
import { PostponeDialog } from './Postpone.tsx'
import { RepeatDialog } from './Repeat.tsx'

/** In the form of an item: puts it off to a later meeting, or repeats it there. */
export const carryActs = (startsAt: string): readonly ItemAct[] => [
  {
    word: copy.postpone.word,
    icon: ArrowUpRight,
    ask: (about) => <PostponeDialog {...about} startsAt={startsAt} />,
  },
  {
    word: copy.repeat.word,
    icon: CopyPlus,
    ask: ({ item, onClose }) => <RepeatDialog item={item} startsAt={startsAt} onClose={onClose} />,
  },
]
