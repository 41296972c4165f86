import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { write } from '../db/write.ts'
import type { EditSamenwerkingsverbandInput } from '../generated/schema.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import * as rules from './rules.ts'
import { samenwerkingsverbandOf, saveSamenwerkingsverband } from './store.ts'
import { type SamenwerkingsverbandRow, samenwerkingsverbandTouched } from './table.ts'

export const editSamenwerkingsverband = async (ctx: Context, input: EditSamenwerkingsverbandInput) => {
  const scope = ctx.scopes.in(input.id)
  if (!scope) return refuse('NOT_FOUND', 'input.id')
  return write(ctx, scope.samenwerkingsverbandId, async (tx): Promise<SamenwerkingsverbandRow | Refusal> => {
    const row = await samenwerkingsverbandOf(tx, ctx.scopes, scope)
    const refusal =
      mayRun(ctx.membershipIn(scope)) ??
      rules.checkVersion(row, input.version) ??
      rules.checkFacts(input) ??
      rules.checkRhythm(input)
    if (refusal) return refusal
    const said = (text: string | null | undefined, now: string | null) =>
      text === undefined ? now : text?.trim() || null
    const saved = await saveSamenwerkingsverband(tx, row, {
      purpose: said(input.purpose, row.purpose),
      website: said(input.website, row.website),
      rhythmWeeks: input.rhythmWeeks === undefined ? row.rhythmWeeks : input.rhythmWeeks,
      rhythmMinutes: input.rhythmMinutes === undefined ? row.rhythmMinutes : input.rhythmMinutes,
      version: row.version + 1,
    })
    tx.announce('samenwerkingsverbandEdited', [samenwerkingsverbandTouched(row.id, 'MEMBERS')])
    return saved
  })
}
