import { EditConflict } from '../form/EditConflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { VenueOnPageFragment } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { copy } from './copy.ts'
import { editVenue, VenueFactsFragment, VenueOnPage } from './operations.ts'
import { type VenueFields, VenueForm } from './VenueForm.tsx'

interface EditVenueProps {
  venue: VenueOnPageFragment
  /** null: this person may not say who lends it. */
  parties: readonly { id: string; name: string }[] | null
  onClose: () => void
}

/** Changes what is known of a room, in place. */
export const EditVenue = ({ venue, parties, onClose }: EditVenueProps) => {
  const [act] = useAct(editVenue)
  const send = async (version: number, changed: Partial<VenueFields>): Promise<Sent<VenueFields>> => {
    const { partyId, ...others } = changed
    const outcome = await act({
      input: { id: venue.id, version, ...others, ...(partyId !== undefined && { partyId: partyId || null }) },
    })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (present?.__typename !== 'Venue') return { ok: false, problem: outcome }
    const now = readFragment(VenueOnPage, present)
    return { ok: false, problem: outcome, present: { version: now.version, fields: fieldsOf(now) } }
  }
  const edit = useEdit<VenueFields>({
    draft: `venue:edit:${venue.id}`,
    what: {
      label: copy.editHead(venue.name),
      words: ['name', 'place', 'address', 'room', 'route', 'access', 'coffee'],
    },
    version: venue.version,
    fields: fieldsOf(venue),
    send,
    onDone: onClose,
  })
  const words = (fields: VenueFields, name: keyof VenueFields) =>
    name === 'partyId'
      ? (parties?.find(({ id }) => id === fields.partyId)?.name ?? copy.nobodys)
      : String(fields[name] ?? '')
  return (
    <VenueForm
      head={copy.editHead(venue.name)}
      fields={edit.value}
      parties={parties}
      problem={edit.problem && whyNot(edit.problem, copy.fields)}
      busy={edit.busy}
      onChange={edit.set}
      onSave={edit.save}
      onClose={edit.close}
    >
      <EditConflict edit={edit} labels={labels} said={words} />
    </VenueForm>
  )
}

const { party: partyId, ...others } = copy.fields
const labels: Record<keyof VenueFields, string> = { ...others, partyId }

const fieldsOf = (venue: VenueOnPageFragment): VenueFields => {
  const { place, address, room, capacity, route, access, coffee } = readFragment(VenueFactsFragment, venue)
  return {
    name: venue.name,
    partyId: venue.party?.id ?? '',
    place: place ?? '',
    address: address ?? '',
    room: room ?? '',
    capacity: capacity ?? null,
    route: route ?? '',
    access: access ?? '',
    coffee: coffee ?? '',
  }
}
