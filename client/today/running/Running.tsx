import { Radio } from 'lucide-react'
import { copy as agendaCopy } from '../../agenda/copy.ts'
import { CountedFragment, currentName } from '../../agenda/places.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { meetingAddress } from '../../lib/addresses.ts'
import type { Membership } from '../../session/session.ts'
import { shortName } from '../../shell/brand/brand-lines.ts'
import { Icon } from '../../ui/Icon.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import './running.css'

export const RunningFragment = graphql(`
  fragment Running on Meeting {
    id
    title
    state
    currentItem {
      id
      title
    }
    ...Counted
  }
`)

interface RunningProps {
  meeting: FragmentType<typeof RunningFragment>
  membership: Membership
  /** It is of another samenwerkingsverband than this page: says of which. */
  elsewhere?: boolean
}

/** A meeting that runs now, with the way in; nothing where it does not run. */
export const Running = ({ meeting, membership, elsewhere }: RunningProps) => {
  const shown = readFragment(RunningFragment, meeting)
  const { id, title, state, currentItem } = shown
  const { role, samenwerkingsverband } = membership
  if (state !== 'LIVE') return null
  const isClosed = currentName(currentItem, readFragment(CountedFragment, shown)) !== null
  const now = currentItem?.title ?? (isClosed ? agendaCopy.closedItem : null)
  const runs = role === 'CHAIR' || role === 'SECRETARY'
  return (
    <section className="hub-asked hub-running" aria-label={copy.running(title)}>
      <div className="hub-row hub-row--spread">
        <p>
          <Icon of={Radio} /> <b>{elsewhere ? copy.liveElsewhere(shortName(samenwerkingsverband.name)) : copy.live}</b>
          {elsewhere && <span className="hub-block">{title}</span>}
          {now && <span className="hub-block">{copy.now(now)}</span>}
        </p>
        <LinkButton variant="primary" href={meetingAddress(samenwerkingsverband.slug, id)}>
          {runs ? copy.lead : role === 'READER' ? copy.read : copy.join}
        </LinkButton>
      </div>
    </section>
  )
}
