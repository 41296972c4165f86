import { Plus } from 'lucide-react'
import { useState } from 'react'
import { nl } from '../../schema/nl.ts'
import type { MemberOnPageFragment as Member, PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { serverNow } from '../lib/clock.ts'
import { calendarDate } from '../lib/dates.ts'
import { capital } from '../lib/words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { copy } from './copy.ts'
import { MemberOnPage } from './operations.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import './membership.css'

interface PeopleProps {
  members: readonly FragmentType<typeof MemberOnPage>[]
  parties: readonly Party[]
}

/** Everybody with a role, for chair and secretary. */
export const People = ({ members: masked, parties }: PeopleProps) => {
  const { runsMeetings } = useMembership()
  const viewer = useViewer().person
  const [open, setOpen] = useState<string | null>(null)
  const [invited, setInvited] = useState('')
  const [typed, setTyped] = useState('')
  const members = readFragment(MemberOnPage, masked)
  const found = members.filter((member) => matches(member, typed))
  if (!runsMeetings) return null
  const close = () => setOpen(null)
  const chosen = members.find(({ id }) => id === open)
  return (
    <section aria-labelledby="people">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="people">
          {copy.head}
        </h2>
        <Button icon={Plus} onClick={() => setOpen('invite')}>
          {copy.invite}
        </Button>
      </div>
      <p className="hub-meta hub-people__hint">{copy.hint}</p>
      {invited && <Alert kind="ok" title={invited} />}
      <div className="hub-tools hub-people__tools">
        <SearchField label={copy.search} value={typed} onChange={setTyped} />
        <p className="hub-meta" role="status">
          {typed.trim() && copy.found(found.length, members.length)}
        </p>
      </div>
      <ul className="hub-house hub-house--people">
        {found.map((member) => (
          <li key={member.id}>
            <span className="hub-house__who">
              <b>{member.person.id === viewer.id ? `${member.person.name} (${copy.you})` : member.person.name}</b>
              <span className="hub-meta hub-block">{member.email}</span>
            </span>
            <span>
              {roleOf(member)}
              {member.untilOn && (
                <span className="hub-meta hub-block">{copy.until(calendarDate(member.untilOn, serverNow()))}</span>
              )}
            </span>
            <span>{member.party?.name}</span>
            <Button
              small
              variant="subtle"
              aria-label={copy.changeOf(member.person.name)}
              onClick={() => setOpen(member.id)}
            >
              {copy.change}
            </Button>
          </li>
        ))}
      </ul>
      {open === 'invite' && <InviteDialog parties={parties} onClose={close} onInvited={setInvited} />}
      {chosen && <RoleDialog member={chosen} parties={parties} onClose={close} />}
    </section>
  )
}

/** Whether each word that was typed stands in name, address, role or party. */
const matches = (member: Member, typed: string) => {
  const said = [member.person.name, member.email, roleOf(member), member.party?.name].join(' ').toLocaleLowerCase('nl')
  return typed
    .toLocaleLowerCase('nl')
    .split(/\s+/)
    .every((word) => said.includes(word))
}

const roleOf = ({ role, deputy }: Member) => capital(deputy ? copy.deputy : nl.role[role])
