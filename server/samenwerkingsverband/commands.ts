import { mayRun } from '../auth/rules.ts'
import { dropMembership, membershipById, membershipsIn, personById, personWith, setMembership } from '../auth/store.ts'
import type { MembershipRow, PersonRow } from '../auth/table.ts'
import type { Context } from '../context.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { ChangeRoleInput, FoundSamenwerkingsverbandInput, InviteMemberInput } from '../generated/schema.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { checkId, newId } from '../lib/ids.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { mailAround } from '../mail/store.ts'
import { untilOf } from '../party/rules.ts'
import { contactOf, type Contacting, madeWith, partyById, unseat } from '../party/store.ts'
import { membershipChange, partyChange, samenwerkingsverbandTouched } from '../party/table.ts'
import * as rules from './rules.ts'
import { addSamenwerkingsverband, samenwerkingsverbandById, samenwerkingsverbandWith } from './store.ts'
import type { SamenwerkingsverbandRow } from './table.ts'

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
  if (!isRefusal(result)) await welcome(ctx, invited, scope.samenwerkingsverbandId)
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
    const left = rules.leavesSeat(sitsAt, wanted) ? await leave(ctx, tx, sitsAt!) : []
    const changed = await setMembership(tx, wanted)
    tx.announce('roleChanged', [membershipChange(membership, changed), ...left])
    return changed
  })

export const endMembership = (ctx: Context, id: string) =>
  onMembership(ctx, id, 'id', async (tx, membership): Promise<SamenwerkingsverbandRow | Refusal> => {
    const refusal = rules.someoneRuns(await others(ctx, tx, membership))
    if (refusal) return refusal
    const sitsAt = await contactOf(tx, ctx.scopes.of(membership), membership.personId)
    const left = sitsAt ? await leave(ctx, tx, sitsAt) : []
    await dropMembership(tx, membership)
    const { samenwerkingsverbandId } = membership
    tx.announce('membershipEnded', [
      membershipChange(membership, null),
      ...left,
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'CHAIR'),
    ])
    return (await samenwerkingsverbandById(tx, ctx.scopes, samenwerkingsverbandId))!
  })

/** Makes one with its first two people. It has no revision yet, so what is the same act is said by its id. */
export const foundSamenwerkingsverband = async (ctx: Context, input: FoundSamenwerkingsverbandInput) => {
  const invited: PersonRow[] = []
  const result = await write(ctx, null, async (tx): Promise<SamenwerkingsverbandRow | Refusal> => {
    const refusal = rules.mayFound(ctx.by === null ? null : await personById(tx, ctx.by)) ?? checkId(input.id)
    if (refusal) return refusal
    const made = input.id == null ? null : await samenwerkingsverbandWith(tx, input.id)
    if (made) return made.slug === input.slug ? made : refuse('INVALID', 'input.id')
    const wrong =
      (await madeWith(
        tx,
        ctx.scopes,
        input.id,
        () => Promise.resolve<SamenwerkingsverbandRow | null>(null),
        () => false,
      )) ??
      rules.checkSlug(input.slug) ??
      rules.checkFounding(input)
    if (wrong) return wrong
    const founded = await addSamenwerkingsverband(tx, {
      id: input.id ?? newId(),
      slug: input.slug,
      name: input.name.trim(),
    })
    if (!founded) return refuse('INVALID', 'input.slug')
    for (const role of ['CHAIR', 'SECRETARY'] as const) {
      const { email, name } = role === 'CHAIR' ? input.chair : input.secretary
      const person = await personWith(tx, email, name)
      await setMembership(tx, { personId: person.id, samenwerkingsverbandId: founded.id, role, partyId: null })
      invited.push(person)
    }
    return founded
  })
  if (!isRefusal(result)) ctx.welcome(invited, result.name)
  return result
}

/** After the commit: a mail that does not go out undoes nothing. */
const welcome = async (ctx: Context, invited: PersonRow[], samenwerkingsverbandId: string) => {
  const place = await samenwerkingsverbandById(ctx.reader, ctx.scopes, samenwerkingsverbandId)
  if (place) ctx.welcome(invited, place.name)
}

/** What follows when somebody leaves a seat. */
const leave = async (ctx: Context, tx: Tx, sitsAt: Contacting) => {
  const scope = ctx.scopes.of(sitsAt)
  const party = (await partyById(tx, scope, sitsAt.partyId))!
  return [partyChange(party, party), ...(await mailAround(ctx, tx, party, () => unseat(tx, scope, sitsAt)))]
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
