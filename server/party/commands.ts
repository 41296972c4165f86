import { mayRun } from '../auth/rules.ts'
import type { Announced } from '../db/announced.ts'
import type { Scope } from '../db/scope.ts'
import { dropMembership, membershipFor, membershipsIn, personById, personWith, setMembership } from '../auth/store.ts'
import type { PersonRow } from '../auth/table.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { AddPartyInput, ContactPosition, EditPartyInput, SeatContactInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { checkWeight, kindMeant } from '../kind/rules.ts'
import { kindsOf } from '../kind/store.ts'
import { newId } from '../lib/ids.ts'
import { must } from '../lib/must.ts'
import { idsOf } from '../lib/ordering.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { membershipChange, samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { partyFactsChanged } from './events.ts'
import * as rules from './rules.ts'
import { changeContacts, movingLineups, unseat } from './steps.ts'
import * as store from './store.ts'
import { partyChange, type PartyRow } from './table.ts'

export const addParty = async (ctx: Context, input: AddPartyInput) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  return write(ctx, scope.samenwerkingsverbandId, async (tx): Promise<PartyRow | Refusal> => {
    const done =
      mayRun(ctx.membershipIn(scope)) ??
      (await madeWith(
        tx,
        ctx.scopes,
        input.id,
        store.findParty,
        (party) => party.samenwerkingsverbandId === scope.samenwerkingsverbandId,
      ))
    if (done) return done
    const ever = await store.everyParty(tx, scope)
    const wrong =
      rules.checkName(input.name) ??
      checkWeight(input.weight) ??
      rules.hasRoom(ever) ??
      rules.hasOwnName(ever, input.name, amsterdamDate(tx.now))
    if (wrong) return wrong
    const kind = rules.hasKind(kindMeant(await kindsOf(tx, scope), input, kindFields))
    if (isRefusal(kind)) return kind
    const name = input.name.trim()
    const keys = ever.map(({ key }) => key)
    const [added, others] = await movingLineups(tx, () =>
      store.addParty(tx, {
        id: input.id ?? newId(),
        samenwerkingsverbandId: scope.samenwerkingsverbandId,
        key: rules.keyOf(name, keys),
        name,
        kindId: kind.id,
        ...rules.voteOf(kind, input),
        sinceOn: amsterdamDate(tx.now),
        position: 1 + Math.max(-1, ...ever.map(({ position }) => position)),
      }),
    )
    tx.announce('partyAdded', [
      partyChange(null, added),
      samenwerkingsverbandTouched(scope.samenwerkingsverbandId, 'MEMBERS'),
      ...others,
    ])
    return added
  })
}

export const editParty = (ctx: Context, input: EditPartyInput) =>
  onParty(ctx, input.id, 'input.id', async (tx, party) => {
    const refusal =
      rules.checkVersion(party, input.version) ?? rules.checkEditedName(input.name) ?? checkWeight(input.weight)
    if (refusal) return refusal
    const scope = ctx.scopes.of(party)
    const kind = kindMeant(await kindsOf(tx, scope), input, kindFields)
    if (kind && isRefusal(kind)) return kind
    const name = input.name?.trim() ?? party.name
    const taken = name === party.name ? null : await checkOwnName(tx, scope, { ...party, name }, 'input.name')
    if (taken) return taken
    const kindId = kind?.id ?? party.kindId
    const { votes, weight } = { votes: input.votes ?? party.votes, weight: input.weight ?? party.weight }
    // A new name or weight changes no lineup.
    const stays = kindId === party.kindId && votes === party.votes
    const save = () => store.saveParty(tx, party, { name, kindId, votes, weight, version: party.version + 1 })
    const [saved, others] = stays ? [await save(), []] : await movingLineups(tx, save)
    tx.announce('partyEdited', [partyChange(party, saved), ...(await tx.tell(partyFactsChanged, party)), ...others])
    return saved
  })

const kindFields = { id: 'input.kindId', legacy: 'input.kind' }

/** Refuses a name that another party at the table has; a party that left may share it. */
const checkOwnName = async (tx: Tx, scope: Scope, party: PartyRow, field: string) => {
  const today = amsterdamDate(tx.now)
  const others = (await store.everyParty(tx, scope)).filter(({ id }) => id !== party.id)
  return rules.isPartyOn(party, today) ? rules.hasOwnName(others, party.name, today, field) : null
}

export const moveParty = (ctx: Context, id: string, after: string | null) =>
  onParty(ctx, id, 'id', async (tx, party) => {
    const scope = ctx.scopes.of(party)
    const today = await store.partiesOn(tx, scope, amsterdamDate(tx.now))
    const order = rules.orderWith(today, party, after)
    if (isRefusal(order)) return order
    if (String(order) === String(idsOf(today))) return tx.unchanged('Party', party)
    const places = rules.placesIn(order, today)
    const [, others] = await movingLineups(tx, async () => {
      for (const one of today)
        await store.saveParty(tx, one, { position: must(places.get(one.id), 'each party has a place') })
    })
    tx.announce('partyMoved', [
      partyChange(party, party),
      samenwerkingsverbandTouched(party.samenwerkingsverbandId, 'MEMBERS'),
      ...others,
    ])
    return party
  })

export const endParty = (ctx: Context, id: string, untilOn: string | null) =>
  onParty(ctx, id, 'id', async (tx, party) => {
    const refusal = rules.checkUntil(party, untilOn)
    if (refusal) return refusal
    if (party.untilOn === untilOn) return tx.unchanged('Party', party)
    const scope = ctx.scopes.of(party)
    const taken = await checkOwnName(tx, scope, { ...party, untilOn }, 'untilOn')
    if (taken) return taken
    const [{ saved, people }, others] = await movingLineups(tx, async () => {
      const saved = await store.saveParty(tx, party, { untilOn })
      return { saved, people: await leaveWith(tx, scope, saved) }
    })
    tx.announce('partyEnded', [
      partyChange(party, saved),
      ...people,
      samenwerkingsverbandTouched(party.samenwerkingsverbandId, 'MEMBERS'),
      ...others,
    ])
    return saved
  })

/** Lets the people of a party be members until its last day. */
const leaveWith = async (tx: Tx, scope: Scope, party: PartyRow) => {
  const people: Announced[] = []
  for (const before of await membershipsIn(tx, scope)) {
    if (before.partyId !== party.id) continue
    const after = await setMembership(tx, { ...before, untilOn: rules.untilOf(before, party) })
    people.push(membershipChange(before, after))
  }
  return people
}

export const seatContact = async (ctx: Context, input: SeatContactInput) => {
  const invited: PersonRow[] = []
  const result = await onContacts(ctx, input.partyId, 'input.partyId', async (tx, party) => {
    const scope = ctx.scopes.of(party)
    const there =
      (await store.loadContacts(tx, scope, [party.id])).find(({ position }) => position === input.position) ?? null
    const refusal =
      rules.checkWho(input) ??
      rules.canSeat(party, amsterdamDate(tx.now)) ??
      rules.sawContact(party, there, input.from, 'input.from')
    if (refusal) return refusal
    const person = await whoIsMeant(tx, input, party)
    if (!person) return refuse('NOT_FOUND', 'input.personId')
    if (there?.person.id === person.id) return tx.unchanged('Party', party)
    const membership = await memberOf(tx, ctx, party, person.id)
    const sitsAt = await store.contactOf(tx, scope, person.id)
    const gone = await placeLeft(tx, scope, sitsAt)
    const taken = gone ? null : rules.checkFreeToSit(sitsAt, membership, party.id)
    if (taken) return taken
    if (gone) await store.vacate(tx, gone.party.id, gone.position)
    const left = there ? await leave(ctx, tx, party, there) : []
    const role = rules.roleInSeat(membership)
    const { id: partyId, samenwerkingsverbandId } = party
    const untilOn = rules.untilOf({ role }, party)
    const seated = await setMembership(tx, {
      deputy: false,
      ...membership,
      personId: person.id,
      samenwerkingsverbandId,
      role,
      partyId,
      untilOn,
    })
    await store.addContact(tx, {
      partyId,
      position: input.position,
      personId: person.id,
      sinceOn: amsterdamDate(tx.now),
    })
    const seats = await tx.tell(partyFactsChanged, party)
    const people = [
      ...left,
      ...seats,
      membershipChange(membership, seated),
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'CHAIR'),
    ]
    tx.announce('contactSeated', [partyChange(party, party), gone && partyChange(gone.party, gone.party), ...people])
    if (!membership) invited.push(person)
    return party
  })
  if (!isRefusal(result)) ctx.welcome(invited, result.samenwerkingsverbandId)
  return result
}

export const vacateSeat = (ctx: Context, partyId: string, position: ContactPosition, from: string | null | undefined) =>
  onContacts(ctx, partyId, 'partyId', async (tx, party) => {
    const there =
      (await store.loadContacts(tx, ctx.scopes.of(party), [party.id])).find(
        (contact) => contact.position === position,
      ) ?? null
    const refusal = rules.sawContact(party, there, from, 'from') ?? rules.canVacate(there)
    if (refusal) return refusal
    const left = await leave(ctx, tx, party, must(there, 'an empty seat is not left (CO7)'))
    tx.announce('seatVacated', [
      partyChange(party, party),
      ...left,
      samenwerkingsverbandTouched(party.samenwerkingsverbandId, 'CHAIR'),
    ])
    return party
  })

export const swapContacts = (ctx: Context, partyId: string, from: string | null | undefined) =>
  onContacts(ctx, partyId, 'partyId', async (tx, party) => {
    const there = await store.loadContacts(tx, ctx.scopes.of(party), [party.id])
    const first = there.find(({ position }) => position === 'FIRST') ?? null
    const refusal =
      rules.canSeat(party, amsterdamDate(tx.now)) ??
      rules.sawContact(party, first, from, 'from') ??
      rules.canVacate(there[0] ?? null)
    if (refusal) return refusal
    for (const { position } of there) await store.vacate(tx, party.id, position)
    const sinceOn = amsterdamDate(tx.now)
    for (const { position, person } of there)
      await store.addContact(tx, {
        partyId: party.id,
        position: position === 'FIRST' ? 'SECOND' : 'FIRST',
        personId: person.id,
        sinceOn,
      })
    tx.announce('contactsSwapped', [partyChange(party, party), ...(await tx.tell(partyFactsChanged, party))])
    return party
  })

/** The place of a person whose party left: that person is free to sit elsewhere. */
const placeLeft = async (tx: Tx, scope: Scope, sitsAt: store.ContactParent | null) => {
  const party = sitsAt && (await store.partyById(tx, scope, sitsAt.partyId))
  return party && !rules.isPartyOn(party, amsterdamDate(tx.now)) ? { party, position: sitsAt.position } : null
}

/** Ends a seat, with everything that follows from it. */
const leave = async (ctx: Context, tx: Tx, party: PartyRow, contact: store.ContactParent): Promise<Announced[]> => {
  const actions = await unseat(tx, contact)
  const membership = await memberOf(tx, ctx, party, contact.person.id)
  if (!membership || !rules.leavesWithSeat(membership, party.id)) return actions
  await dropMembership(tx, membership)
  return [...actions, membershipChange(membership, null)]
}

const somebodyNew = 'somebody new has a name and an address (CO1)'
/** The person to seat: by id a member, by address a known person or a new one. */
const whoIsMeant = async (
  tx: Tx,
  { personId, email, name }: SeatContactInput,
  party: PartyRow,
): Promise<PersonRow | null> => {
  if (personId == null) return personWith(tx, must(email, somebodyNew), must(name, somebodyNew))
  return (await membershipFor(tx, personId, party)) && personById(tx, personId)
}

/** The membership of a person, also one whose last day is over, which is given anew. */
const memberOf = async (tx: Tx, ctx: Context, party: PartyRow, personId: string) =>
  (await membershipsIn(tx, ctx.scopes.of(party))).find((membership) => membership.personId === personId) ?? null

/** Runs an act on the contacts of a party. */
const onContacts = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, party: PartyRow) => Promise<PartyRow | Refusal>,
) => onParty(ctx, id, field, (tx, party) => changeContacts(tx, party, () => fn(tx, party)))

const onParty = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, party: PartyRow) => Promise<PartyRow | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.findParty(reader, ctx.scopes, id),
    async (tx, party) => mayRun(ctx.membershipIn(party)) ?? fn(tx, party),
  )
