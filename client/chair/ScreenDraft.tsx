import { PencilLine } from 'lucide-react'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import './chair.css'

/** On the screen in the room: what is being recorded, as it is typed. */
export const ScreenDraft = ({ draft }: { draft: string }) => (
  <section className="hub-scherm__rec hub-scherm__rec--draft" aria-live="off">
    <small>
      <Icon of={PencilLine} /> {copy.draft}
    </small>
    <p>
      {draft}
      <i aria-hidden="true" />
    </p>
  </section>
)
