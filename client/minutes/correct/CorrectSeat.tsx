import type { SeatRowFragment as Seat } from '../../graph/generated/graphql.ts'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { TimeField } from '../../ui/Field.tsx'
import { copy as seatCopy } from '../../attendance/copy.ts'
import { copy } from './copy.ts'
import { type Sitter, timeOf, type Times } from './use-correct.ts'

export interface Seated {
  /** Empty: to be chosen. */
  who: string
  times: Times
}

/** How the seat stands in the minutes now. */
export const seatedNow = ({ presence, person, seatedAt, earlier, arrivedAt, leftAt }: Seat): Seated => ({
  who: seatedAt ? (person?.id ?? 'SOMEBODY') : earlier.length ? '' : presence === 'ABSENT' ? 'ABSENT' : 'UNKNOWN',
  times: { came: timeOf(arrivedAt), left: timeOf(leftAt) },
})

export const sitterOf = (who: string): Sitter =>
  who === 'SOMEBODY' || who === 'ABSENT' || who === 'UNKNOWN' ? who : { personId: who }

/** The fields of a seat: its sitter, and from when until when. */
export const CorrectSeat = ({
  seat,
  value,
  tried,
  onChange,
}: {
  seat: Seat
  value: Seated
  tried: boolean
  onChange: (value: Seated) => void
}) => {
  const { first, second } = seat.party.seat ?? {}
  const contacts = [first, second].filter((one) => !!one).map(({ id, name }) => ({ value: id, label: name }))
  // A sitter who is no contact any more still sat there.
  const known = !seat.person || contacts.some((one) => one.value === seat.person?.id) || !seat.seatedAt
  const others = known ? [] : [{ value: seat.person!.id, label: seat.person!.name }]
  const unnamed = !!seat.seatedAt && !seat.person
  const somebody = unnamed || !(contacts.length + others.length) ? [{ value: 'SOMEBODY', label: copy.present }] : []
  const nobody = [
    { value: 'ABSENT', label: copy.absent },
    { value: 'UNKNOWN', label: copy.silent },
  ]
  const there = value.who !== '' && value.who !== 'ABSENT' && value.who !== 'UNKNOWN'
  const time = (part: keyof Times, label: string, hint: string) => (
    <TimeField
      label={label}
      hint={hint}
      value={value.times[part]}
      onChange={({ target }) => onChange({ ...value, times: { ...value.times, [part]: target.value } })}
    />
  )
  return (
    <>
      <ChoiceGroup
        label={copy.who}
        error={tried && !value.who ? copy.whoMissing : null}
        options={[...contacts, ...others, ...somebody, ...nobody]}
        value={value.who || null}
        onChange={(who) => onChange({ ...value, who })}
      />
      {there && (
        <div className="hub-record__pair">
          {time('came', seatCopy.cameAt, seatCopy.cameHint)}
          {time('left', seatCopy.leftAt, seatCopy.leftHint)}
        </div>
      )}
    </>
  )
}
