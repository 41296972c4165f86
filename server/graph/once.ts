import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from '../context.ts'
import { actOf } from '../db/write.ts'
import { isRefusal, type Refusal, refuse, type Tagged } from '../lib/refusal.ts'
import { loadEntities } from './entities.ts'
import { unauthenticated } from './errors.ts'

/** An act needs a sign-in. With an Idempotency-Key it is done once: a repeat returns the entity as it is now. */
export const once =
  (resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
  async (root, args: Record<string, unknown>, ctx, info) => {
    if (!ctx.viewer) throw unauthenticated()
    const before = await repeated(ctx)
    const result = before ?? ((await resolve(root, args, ctx, info)) as object)
    // The same act may have been done while this one waited; then its answer is repeated, not refused.
    const answer = isRefusal(result) && !before ? ((await repeated(ctx)) ?? result) : result
    ctx.budget.acted = !isRefusal(answer)
    return answer
  }

const repeated = async (ctx: Context): Promise<Tagged | Refusal | null> => {
  const done = ctx.act && (await actOf(ctx.reader, ctx.act.personId, ctx.act.key))
  if (!ctx.act || !done) return null
  if (done.hash !== ctx.act.hash) return refuse('KEY_REUSED')
  const scope = ctx.scopes.in(done.samenwerkingsverbandId)
  const [entity] = scope ? await loadEntities(ctx.reader, scope, done.entity, [done.entityId]) : []
  return entity ?? refuse('NOT_FOUND')
}
