import { FileCheck } from 'lucide-react'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { datedDate } from '../../lib/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from './copy.ts'
import { adoptionsAt } from './adoptions-at.ts'
import type { AdoptionFragment } from './operations.ts'
import '../minutes.css'

interface ScreenAdoptionProps {
  meeting: FragmentType<typeof AdoptionFragment>
  item: FragmentType<typeof CarriedFragment>
}

/** On the screen in the room: which minutes are put to the table, and how they were adopted. */
export const ScreenAdoption = ({ meeting, item }: ScreenAdoptionProps) => {
  if (!readFragment(CarriedFragment, item).adoptsMinutes) return null
  const shown = adoptionsAt(meeting)
  return (
    <section className="hub-scherm__adoption" aria-label={copy.head}>
      {shown.map(({ id, startsAt, adoptedAt, minutesChanges }) => (
        <div key={id}>
          <p>{copy.of(datedDate(startsAt))}</p>
          {adoptedAt && (
            <p className="hub-scherm__adopted">
              <Icon of={FileCheck} /> {copy.adopted(datedDate(adoptedAt))},{' '}
              {minutesChanges ? copy.withChanges : copy.asItWas}
            </p>
          )}
          {minutesChanges && <p>{minutesChanges}</p>}
        </div>
      ))}
      {!shown.length && <p>{copy.none}</p>}
    </section>
  )
}
