import { PencilLine } from 'lucide-react'
import { useUnrecorded } from '../../lib/open-forms.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import './unsent.css'

/** At a thing: words were typed for it, and its form is closed. */
export const DraftMark = ({ draft }: { draft: string }) =>
  useUnrecorded().some(({ key }) => key === draft) ? (
    <span className="hub-notsent">
      <Icon of={PencilLine} /> {copy.drafts.mark}
    </span>
  ) : null
