import { type Entry, inputOf } from '../graph/outbox/queue.ts'
import type { Presence } from '../graph/generated/graphql.ts'

interface Contact {
  id: string
  name: string
}
interface Seat {
  presence: Presence
  person?: Contact | null
  replaces?: Contact | null
  excused: readonly Contact[]
  party: { seat?: { first?: Contact | null; second?: Contact | null } | null }
}

/** Somebody sits there now: not one who only said to come, and no longer one who left early. */
export const isThere = ({ seatedAt, leftAt }: { seatedAt?: string | null; leftAt?: string | null }) =>
  !!seatedAt && !leftAt
/** Said to come, and not seen yet. */
export const isExpected = ({ presence, seatedAt }: { presence: Presence; seatedAt?: string | null }) =>
  presence === 'PRESENT' && !seatedAt
/** Did not say to stay away, and was not seen yet. */
export const maySitYet = ({ presence, seatedAt }: { presence: Presence; seatedAt?: string | null }) =>
  presence !== 'ABSENT' && !seatedAt
/** Somebody sat there at some time, and may have left early or been relieved. */
export const wasThere = ({ seatedAt, earlier }: { seatedAt?: string | null; earlier: readonly object[] }) =>
  !!seatedAt || earlier.length > 0

/** The seat as this person left it: with what was said and not sent yet, as the server will take it. */
export const asSaid = <Row extends Seat>(told: Row, entry: Entry): Row => {
  const { version } = inputOf(entry)
  // The next act is based on the version of the last one, not on what others said since.
  const seat = 'version' in told && typeof version === 'number' ? { ...told, version } : told
  const contacts = [seat.party.seat?.first, seat.party.seat?.second].filter((one) => !!one)
  const { presence, personId, back } = inputOf(entry) as { presence: Presence; personId: string | null; back?: boolean }
  if (entry.name === 'setAttendance') {
    const able = contacts.filter((one) => !isIn(seat.excused, one))
    const sits =
      presence === 'PRESENT'
        ? (contacts.find(({ id }) => id === personId) ?? able[0] ?? seat.party.seat?.first ?? null)
        : null
    // Where all had excused, everybody is asked anew.
    if (presence === 'UNKNOWN') return asked(able.length ? seat : { ...seat, excused: [] }, contacts)
    const others =
      presence === 'PRESENT' && !sits && !able.length ? [] : seat.excused.filter(({ id }) => id !== sits?.id)
    return seatedAs({ ...seat, excused: others }, presence, sits)
  }
  const others = seat.excused.filter(({ id }) => id !== personId)
  const excused = back ? others : [...others, ...contacts.filter(({ id }) => id === personId)]
  const known = seat.excused.some(({ id }) => id === personId)
  const stays = back
    ? seat.presence === 'PRESENT' || !known
    : seat.presence === 'ABSENT' || (seat.presence === 'PRESENT' && !!seat.person && seat.person.id !== personId)
  return stays ? { ...seat, excused } : asked({ ...seat, excused }, contacts)
}

/** Nobody answered: asks the first contact, or the second in the place of a first who cannot come. */
const asked = <Row extends Seat>(seat: Row, contacts: readonly Contact[]): Row => {
  const able = contacts.filter((one) => !isIn(seat.excused, one))
  if (contacts.length && !able.length) return seatedAs(seat, 'ABSENT', null)
  const first = seat.party.seat?.first
  return seatedAs(seat, 'UNKNOWN', first && isIn(seat.excused, first) ? (able[0] ?? null) : null)
}

const seatedAs = <Row extends Seat>(seat: Row, presence: Presence, person: Contact | null): Row => {
  const first = seat.party.seat?.first ?? null
  return { ...seat, presence, person, replaces: person && first && person.id !== first.id ? first : null }
}

const isIn = (contacts: readonly Contact[], one: Contact) => contacts.some(({ id }) => id === one.id)
