import { mayRun } from '../auth/rules.ts'
import { madeWith } from '../db/made.ts'
import type { Scope } from '../db/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { AddVenueInput, EditVenueInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { newId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { partiesOn } from '../party/store.ts'
import { samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { venueChanged } from './events.ts'
import * as rules from './rules.ts'
import { addVenue as insertVenue, findVenue, saveVenue, venuesOf } from './store.ts'
import { newVenue, venueChange, type VenueRow } from './table.ts'

export const addVenue = async (ctx: Context, input: AddVenueInput) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  const { samenwerkingsverbandId } = scope
  return write(ctx, samenwerkingsverbandId, async (tx): Promise<VenueRow | Refusal> => {
    const done =
      mayRun(ctx.membershipIn(scope)) ??
      (await madeWith(
        tx,
        ctx.scopes,
        input.id,
        findVenue,
        (venue) => venue.samenwerkingsverbandId === samenwerkingsverbandId,
      ))
    if (done) return done
    const wrong =
      rules.checkName(input.name) ??
      rules.checkFacts(input) ??
      rules.hasRoom(await venuesOf(tx, scope), 'input.samenwerkingsverbandId') ??
      (await partyIsHere(tx, scope, input.partyId))
    if (wrong) return wrong
    const added = await insertVenue(tx, {
      ...newVenue,
      id: input.id ?? newId(),
      samenwerkingsverbandId,
      name: input.name.trim(),
      partyId: input.partyId ?? null,
      ...factsOf(input, newVenue),
      addedAt: tx.now,
    })
    tx.announce('venueAdded', [
      venueChange(null, added),
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS'),
    ])
    return added
  })
}

export const editVenue = (ctx: Context, input: EditVenueInput) =>
  onVenue(ctx, input.id, 'input.id', async (tx, venue) => {
    const refusal =
      rules.mayEdit(ctx.membershipIn(venue), venue, input) ??
      rules.isLent(venue) ??
      rules.checkVersion(venue, input.version) ??
      rules.checkEditedName(input.name) ??
      rules.checkFacts(input) ??
      (input.partyId === venue.partyId ? null : await partyIsHere(tx, ctx.scopes.of(venue), input.partyId))
    if (refusal) return refusal
    const saved = await saveVenue(tx, venue, {
      name: input.name?.trim() ?? venue.name,
      partyId: input.partyId === undefined ? venue.partyId : input.partyId,
      ...factsOf(input, venue),
      version: venue.version + 1,
    })
    const renamed = saved.name !== venue.name
    tx.announce('venueEdited', [
      venueChange(venue, saved),
      renamed ? samenwerkingsverbandTouched(venue.samenwerkingsverbandId, 'MEMBERS') : null,
      ...(await tx.tell(venueChanged, saved)),
    ])
    return saved
  })

export const closeVenue = (ctx: Context, id: string, back: boolean) =>
  onVenue(ctx, id, 'id', async (tx, venue) => {
    const refusal = mayRun(ctx.membershipIn(venue))
    if (refusal) return refusal
    if (back === (venue.closedAt === null)) return tx.unchanged('Venue', venue)
    const full = back ? rules.hasRoom(await venuesOf(tx, ctx.scopes.of(venue)), 'id') : null
    if (full) return full
    const saved = await saveVenue(tx, venue, { closedAt: back ? null : tx.now })
    tx.announce(back ? 'venueOpened' : 'venueClosed', [
      venueChange(venue, saved),
      samenwerkingsverbandTouched(venue.samenwerkingsverbandId, 'MEMBERS'),
      ...(await tx.tell(venueChanged, saved)),
    ])
    return saved
  })

type Facts = Pick<VenueRow, 'place' | 'address' | 'room' | 'capacity' | 'access' | 'route' | 'coffee'>

/** The facts of a room: those of the input, else as they are. */
const factsOf = (input: AddVenueInput | EditVenueInput, now: Facts): Facts => {
  const text = (name: Exclude<keyof Facts, 'capacity'>) =>
    input[name] === undefined ? now[name] : input[name]?.trim() || null
  return {
    place: text('place'),
    address: text('address'),
    room: text('room'),
    capacity: input.capacity === undefined ? now.capacity : input.capacity,
    access: text('access'),
    route: text('route'),
    coffee: text('coffee'),
  }
}

const partyIsHere = async (tx: Tx, scope: Scope, partyId: string | null | undefined) =>
  partyId == null || (await partiesOn(tx, scope, amsterdamDate(tx.now))).some(({ id }) => id === partyId)
    ? null
    : refuse('NOT_FOUND', 'input.partyId')

const onVenue = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, venue: VenueRow) => Promise<VenueRow | Refusal>,
) => writeTo(ctx, field, (reader) => findVenue(reader, ctx.scopes, id), fn)
