import { personById, personWith, setMembership } from '../auth/store.ts'
import type { PersonRow } from '../auth/table.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { write } from '../db/write.ts'
import type { FoundSamenwerkingsverbandInput } from '../generated/schema.ts'
import { checkId, newId } from '../lib/ids.ts'
import { addKinds, presetKinds } from '../kind/steps.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { addSamenwerkingsverband, samenwerkingsverbandWith } from '../samenwerkingsverband/store.ts'
import type { SamenwerkingsverbandRow } from '../samenwerkingsverband/table.ts'
import * as rules from './rules.ts'

/** Makes a samenwerkingsverband with its first two people. It has no revision yet, so its id tells a repeated act. */
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
    await addKinds(tx, founded.id, presetKinds())
    for (const role of ['CHAIR', 'SECRETARY'] as const) {
      const { email, name } = role === 'CHAIR' ? input.chair : input.secretary
      const person = await personWith(tx, email, name)
      await setMembership(tx, { personId: person.id, samenwerkingsverbandId: founded.id, role, partyId: null })
      invited.push(person)
    }
    return founded
  })
  if (!isRefusal(result)) ctx.welcome(invited, result.id)
  return result
}
