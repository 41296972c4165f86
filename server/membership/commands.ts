import { mayRun, runs } from '../auth/rules.ts'
import { dropMembership, membershipById, membershipsIn, personWith, setMembership } from '../auth/store.ts'
import type { MembershipRow, PersonRow } from '../auth/table.ts'
import type { Context } from '../context.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { ChangeRoleInput, InviteMemberInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { must } from '../lib/must.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { untilOf } from '../party/rules.ts'
import { changeContacts, unseat } from '../party/steps.ts'
import { contactOf, type ContactParent, partyById } from '../party/store.ts'
import { partyChange } from '../party/table.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import {
  membershipChange,
  type SamenwerkingsverbandRow,
  samenwerkingsverbandTouched,
} from '../samenwerkingsverband/table.ts'
import { memberLeft, ranNoMore } from './events.ts'
import * as rules from './rules.ts'

export const inviteMember = async (ctx: Context, input: InviteMemberInput) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  const invited: PersonRow[] = []
  const result = await write(ctx, scope.samenwerkingsverbandId, async (tx): Promise<MembershipRow | Refusal> => {
    const refusal =
      mayRun(ctx.membershipIn(scope)) ??
      rules.checkWho(input) ??
      rules.checkDeputy(input) ??
      rules.checkContact(input.role, null, null)
    if (refusal) return refusal
    const party = input.partyId == null ? null : await partyById(tx, scope, input.partyId)
    if (input.partyId != null && !party) return refuse('NOT_FOUND', 'input.partyId')
    const members = await membershipsIn(tx, scope)
    const person = await personWith(tx, input.email, input.name)
    const known = members.find(({ personId }) => personId === person.id) ?? null
    const wrong =
      rules.isNew(known, amsterdamDate(tx.now)) ??
      rules.hasRoom(members) ??
      rules.canComeFor(party, amsterdamDate(tx.now))
    if (wrong) return wrong
    const membership = await setMembership(tx, {
      personId: person.id,
      samenwerkingsverbandId: scope.samenwerkingsverbandId,
      role: input.role,
      partyId: party?.id ?? null,
      deputy: input.deputy ?? false,
      untilOn: untilOf(input, party),
    })
    tx.announce('memberInvited', [
      membershipChange(known, membership),
      samenwerkingsverbandTouched(scope.samenwerkingsverbandId, 'CHAIR'),
    ])
    invited.push(person)
    return membership
  })
  // After the commit, for a mail that fails undoes nothing.
  if (!isRefusal(result)) ctx.welcome(invited, scope.samenwerkingsverbandId)
  return result
}

export const changeRole = (ctx: Context, input: ChangeRoleInput) =>
  onMembership(ctx, input.id, 'input.id', async (tx, membership): Promise<MembershipRow | Refusal> => {
    const scope = ctx.scopes.of(membership)
    const partyId = input.partyId === undefined ? membership.partyId : input.partyId
    const party = partyId === null ? null : await partyById(tx, scope, partyId)
    if (partyId !== null && !party) return refuse('NOT_FOUND', 'input.partyId')
    const wanted = {
      ...membership,
      role: input.role,
      partyId,
      deputy: input.deputy ?? false,
      untilOn: untilOf(input, party),
    }
    const sitsAt = await contactOf(tx, scope, membership.personId)
    const refusal =
      rules.sawRole(membership, wanted, input.from) ??
      rules.checkDeputy(input) ??
      rules.checkContact(input.role, partyId, sitsAt) ??
      rules.someoneRuns([...(await others(ctx, tx, membership)), wanted])
    if (refusal) return refusal
    if ((['role', 'partyId', 'deputy', 'untilOn'] as const).every((part) => wanted[part] === membership[part]))
      return tx.unchanged('Membership', membership)
    const left = sitsAt && rules.leavesSeat(sitsAt, wanted) ? await leave(ctx, tx, sitsAt) : []
    const changed = await setMembership(tx, wanted)
    const follows = runs(membership) && !runs(changed) ? await tx.tell(ranNoMore, membership) : []
    tx.announce('roleChanged', [membershipChange(membership, changed), ...left, ...follows])
    return changed
  })

export const endMembership = (ctx: Context, id: string) =>
  onMembership(ctx, id, 'id', async (tx, membership): Promise<SamenwerkingsverbandRow | Refusal> => {
    const refusal = rules.someoneRuns(await others(ctx, tx, membership))
    if (refusal) return refusal
    const sitsAt = await contactOf(tx, ctx.scopes.of(membership), membership.personId)
    const left = sitsAt ? await leave(ctx, tx, sitsAt) : []
    await dropMembership(tx, membership)
    const follows = [...(await tx.tell(ranNoMore, membership)), ...(await tx.tell(memberLeft, membership))]
    const { samenwerkingsverbandId } = membership
    tx.announce('membershipEnded', [
      membershipChange(membership, null),
      ...left,
      ...follows,
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'CHAIR'),
    ])
    return samenwerkingsverbandOf(tx, ctx.scopes, membership)
  })

/** Ends a seat, with everything that follows from it. */
const leave = async (ctx: Context, tx: Tx, sitsAt: ContactParent) => {
  const scope = ctx.scopes.of(sitsAt)
  const party = must(await partyById(tx, scope, sitsAt.partyId), 'a seat is of a party')
  return [partyChange(party, party), ...(await changeContacts(tx, party, () => unseat(tx, sitsAt)))]
}

const others = async (ctx: Context, tx: Tx, membership: MembershipRow) =>
  (await membershipsIn(tx, ctx.scopes.of(membership))).filter(({ id }) => id !== membership.id)

const onMembership = <T extends object>(
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, membership: MembershipRow) => Promise<T | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => membershipById(reader, ctx.scopes, id),
    async (tx, membership) => mayRun(ctx.membershipIn(membership)) ?? fn(tx, membership),
  )
