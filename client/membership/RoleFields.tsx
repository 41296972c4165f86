import { nl } from '../../schema/nl.ts'
import type { MemberOnPageFragment as Member, PartyOnPageFragment as Party, Role } from '../graph/generated/graphql.ts'
import { capital } from '../lib/words.ts'
import { SelectField } from '../ui/Field.tsx'
import { copy } from './copy.ts'

export interface RoleChoice {
  role: Role | 'DEPUTY'
  partyId: string
}

/** The role as the hub takes it: a deputy is a chair. */
export const roleInput = ({ role, partyId }: RoleChoice) => ({
  role: role === 'DEPUTY' ? ('CHAIR' as const) : role,
  deputy: role === 'DEPUTY',
  partyId: partyId || null,
})

/** As somebody has it. */
export const roleOf = ({ role, deputy, party }: Member): RoleChoice => ({
  role: deputy ? 'DEPUTY' : role,
  partyId: party?.id ?? '',
})

interface RoleFieldsProps {
  value: RoleChoice
  onChange: (value: RoleChoice) => void
  parties: readonly Pick<Party, 'id' | 'name'>[]
  /** Offers the role of contact, which belongs to a seat: nobody is invited as one. */
  withContact: boolean
}

export const RoleFields = ({ value, onChange, parties, withContact }: RoleFieldsProps) => {
  const roles: RoleChoice['role'][] = [
    'CHAIR',
    'DEPUTY',
    'SECRETARY',
    ...(withContact ? (['CONTACT'] as const) : []),
    'READER',
  ]
  return (
    <>
      <SelectField
        label={copy.role}
        hint={!withContact && copy.inviteHint}
        value={value.role}
        onChange={({ target }) => onChange({ ...value, role: target.value as RoleChoice['role'] })}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {capital(role === 'DEPUTY' ? copy.deputy : nl.role[role])}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={copy.party}
        value={value.partyId}
        onChange={({ target }) => onChange({ ...value, partyId: target.value })}
      >
        <option value="">{copy.noParty}</option>
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  )
}
