import { Lock } from 'lucide-react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'

export const NoteMarkFragment = graphql(`
  fragment NoteMark on AgendaItem {
    id
    chairNote {
      id
      text
    }
  }
`)

/** In the row of an item: chair and secretary noted something there. */
export const NoteMark = ({ item }: { item: FragmentType<typeof NoteMarkFragment> }) =>
  readFragment(NoteMarkFragment, item).chairNote?.text ? (
    <span>
      <Icon of={Lock} /> {copy.mark}
    </span>
  ) : null
