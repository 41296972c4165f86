import { Users } from 'lucide-react'
import { Icon } from '../ui/Icon.tsx'
import { allOf } from './words.ts'

/** All parties of one kind. */
export const KindChip = ({ plural }: { plural: string }) => (
  <span className="hub-party">
    <span className="hub-party__code" aria-hidden="true">
      <Icon of={Users} />
    </span>
    <span>{allOf(plural)}</span>
  </span>
)
