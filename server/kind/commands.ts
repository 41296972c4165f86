import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type { AddKindInput, EditKindInput } from '../generated/schema.ts'
import { newId } from '../lib/ids.ts'
import { idsOf } from '../lib/ordering.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import { samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { kindRecoloured, kindRenamed, kindUses } from './events.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { kindChange, type KindRow } from './table.ts'

export const addKind = async (ctx: Context, input: AddKindInput) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  const { samenwerkingsverbandId } = scope
  return write(ctx, samenwerkingsverbandId, async (tx): Promise<KindRow | Refusal> => {
    const done =
      mayRun(ctx.membershipIn(scope)) ??
      (await madeWith(
        tx,
        ctx.scopes,
        input.id,
        store.findKind,
        (kind) => kind.samenwerkingsverbandId === samenwerkingsverbandId,
      ))
    if (done) return done
    const kinds = await store.kindsOf(tx, scope)
    const wrong =
      rules.checkWords(input) ??
      rules.checkWeight(input.weight) ??
      rules.hasRoom(kinds) ??
      rules.haveOwnWords(kinds, input)
    if (wrong) return wrong
    const added = await store.addKind(tx, {
      id: input.id ?? newId(),
      samenwerkingsverbandId,
      singular: input.singular.trim(),
      plural: input.plural.trim(),
      colour: input.colour,
      votes: input.votes ?? true,
      weight: input.weight ?? 1,
      legacy: input.legacy ?? 'OTHER',
      position: 1 + Math.max(-1, ...kinds.map(({ position }) => position)),
      version: 1,
    })
    tx.announce('kindAdded', [kindChange(null, added), samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS')])
    return added
  })
}

export const editKind = (ctx: Context, input: EditKindInput) =>
  onKind(ctx, input.id, async (tx, kind) => {
    const words = {
      singular: input.singular?.trim() ?? kind.singular,
      plural: input.plural?.trim() ?? kind.plural,
    }
    const others = (await store.kindsOf(tx, ctx.scopes.of(kind))).filter(({ id }) => id !== kind.id)
    const refusal =
      rules.checkVersion(kind, input.version) ??
      rules.checkEditedWords(input) ??
      rules.checkWeight(input.weight) ??
      rules.haveOwnWords(others, words)
    if (refusal) return refusal
    const saved = await store.saveKind(tx, kind, {
      ...words,
      colour: input.colour ?? kind.colour,
      votes: input.votes ?? kind.votes,
      weight: input.weight ?? kind.weight,
      version: kind.version + 1,
    })
    const renamed = saved.singular !== kind.singular || saved.plural !== kind.plural
    tx.announce('kindEdited', [
      kindChange(kind, saved),
      ...(renamed ? await tx.tell(kindRenamed, saved) : []),
      ...(saved.colour !== kind.colour ? await tx.tell(kindRecoloured, saved) : []),
    ])
    return saved
  })

export const moveKind = (ctx: Context, id: string, after: string | null) =>
  onKind(ctx, id, async (tx, kind) => {
    const kinds = await store.kindsOf(tx, ctx.scopes.of(kind))
    const order = rules.orderWith(kinds, kind, after)
    if (isRefusal(order)) return order
    if (String(order) === String(idsOf(kinds))) return tx.unchanged('Kind', kind)
    for (const one of kinds) await store.saveKind(tx, one, { position: order.indexOf(one.id) })
    tx.announce('kindMoved', [
      kindChange(kind, kind),
      samenwerkingsverbandTouched(kind.samenwerkingsverbandId, 'MEMBERS'),
    ])
    return kind
  })

export const removeKind = (ctx: Context, id: string) =>
  onKind(ctx, id, async (tx, kind) => {
    const refusal = rules.canRemove(await tx.ask(kindUses, kind))
    if (refusal) return refusal
    await store.dropKind(tx, kind)
    tx.announce('kindRemoved', [
      kindChange(kind, null),
      samenwerkingsverbandTouched(kind.samenwerkingsverbandId, 'MEMBERS'),
    ])
    return samenwerkingsverbandOf(tx, ctx.scopes, kind)
  })

const onKind = <T extends object>(ctx: Context, id: string, fn: (tx: Tx, kind: KindRow) => Promise<T | Refusal>) =>
  writeTo(
    ctx,
    'input.id',
    (reader) => store.findKind(reader, ctx.scopes, id),
    async (tx, kind): Promise<T | Refusal> => mayRun(ctx.membershipIn(kind)) ?? fn(tx, kind),
  )
