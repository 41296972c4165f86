import { Globe, Pencil, Repeat } from 'lucide-react'
import { useState } from 'react'
import type { ListsOnPageFragment as House } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { copy } from './copy.ts'

/** What the samenwerkingsverband says of itself: what it is for, its website, how often it meets. */
export const About = ({ house }: { house: House }) => {
  const { runsMeetings } = useMembership()
  const [editing, setEditing] = useState(false)
  const { purpose, website, rhythmWeeks, rhythmMinutes } = house
  const rhythm = copy.about.rhythm(rhythmWeeks, rhythmMinutes)
  if (!purpose && !website && !rhythm && !runsMeetings) return null
  return (
    <section className="hub-stack" aria-labelledby="about">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="about">
          {copy.about.head}
        </h2>
      </div>
      {purpose && <p>{purpose}</p>}
      <ul className="hub-facts">
        {rhythm && (
          <li>
            <Icon of={Repeat} />
            <span>{rhythm}</span>
          </li>
        )}
        {website && (
          <li>
            <Icon of={Globe} />
            <a className="utrecht-link" href={/^https?:/i.test(website) ? website : `https://${website}`}>
              {website.replace(/^https?:\/\//i, '')}
            </a>
          </li>
        )}
      </ul>
      {runsMeetings && (
        <div>
          <Button small variant="subtle" icon={Pencil} onClick={() => setEditing(true)}>
            {copy.about.edit}
          </Button>
        </div>
      )}
      {editing && <AboutDialog house={house} onClose={() => setEditing(false)} />}
    </section>
  )
}
