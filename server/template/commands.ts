import { recounting } from '../agenda/steps.ts'
import { addAgendaItem, agendaOf, saveOrder } from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { EditTemplateInput, SaveAsTemplateInput, TemplateItemInput } from '../generated/schema.ts'
import { newId } from '../lib/ids.ts'
import { idsOf } from '../lib/ordering.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { meetingById } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { namedFor } from '../minutes/steps.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import { type SamenwerkingsverbandRow, samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { addSection, loadSectionsOf } from '../section/store.ts'
import { sectionChange } from '../section/table.ts'
import { templateRemoved } from './events.ts'
import * as rules from './rules.ts'
import { addTemplate, dropTemplate, loadItemsOf, saveItems, saveTemplate, templateById, templatesOf } from './store.ts'
import { type AgendaTemplateRow, templateChange } from './table.ts'

export const saveAsTemplate = (ctx: Context, input: SaveAsTemplateInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<AgendaTemplateRow | Refusal> => {
      const done =
        mayRun(ctx.membershipIn(meeting)) ??
        (await madeWith(
          tx,
          ctx.scopes,
          input.id,
          templateById,
          (made) => made.samenwerkingsverbandId === meeting.samenwerkingsverbandId,
        ))
      const agenda = await agendaOf(tx, ctx.scopes.of(meeting), meeting)
      const heads = await loadSectionsOf(tx, ctx.scopes.of(meeting), [meeting.id])
      const wrong =
        done ??
        rules.checkName(input.name) ??
        rules.checkChosen(agenda, input.items) ??
        rules.hasRoom(await templatesOf(tx, ctx.scopes.of(meeting)))
      if (wrong) return wrong
      const { samenwerkingsverbandId } = meeting
      const template = await addTemplate(tx, {
        id: input.id ?? newId(),
        samenwerkingsverbandId,
        name: input.name.trim(),
        version: 1,
      })
      await saveItems(tx, template, rules.keptOf(agenda, input.items, heads))
      tx.announce('templateSaved', [
        templateChange(null, template),
        samenwerkingsverbandTouched(samenwerkingsverbandId, 'CHAIR'),
      ])
      return template
    },
  )

export const editTemplate = (ctx: Context, input: EditTemplateInput) =>
  onTemplate(ctx, input.id, 'input.id', async (tx, template) => {
    const refusal =
      rules.checkVersion(template, input.version) ??
      (input.name == null ? null : rules.checkName(input.name)) ??
      rules.checkItems(input.items ?? [])
    if (refusal) return refusal
    const saved = await saveTemplate(tx, template, {
      name: input.name?.trim() ?? template.name,
      version: template.version + 1,
    })
    if (input.items) await saveItems(tx, saved, input.items.map(standing))
    const renamed = saved.name !== template.name
    tx.announce('templateEdited', [
      templateChange(template, saved),
      renamed ? samenwerkingsverbandTouched(template.samenwerkingsverbandId, 'CHAIR') : null,
    ])
    return saved
  })

const standing = (item: TemplateItemInput): rules.StandingItem => ({
  title: item.title.trim(),
  question: item.question?.trim() || null,
  purpose: item.purpose,
  plannedMinutes: item.plannedMinutes ?? null,
  presenter: item.presenter?.trim() || null,
  distribution: item.distribution ?? 'MEMBERS',
  recurring: item.recurring ?? false,
  adoptsMinutes: item.adoptsMinutes ?? false,
  atEnd: item.atEnd ?? false,
  section: item.section?.trim() || null,
})

export const removeTemplate = (ctx: Context, id: string) =>
  onTemplate(ctx, id, 'id', async (tx, template): Promise<SamenwerkingsverbandRow | Refusal> => {
    const { samenwerkingsverbandId } = template
    tx.announce('templateRemoved', await tx.tell(templateRemoved, template))
    await dropTemplate(tx, template)
    tx.announce('templateRemoved', [
      templateChange(template, null),
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'CHAIR'),
    ])
    return samenwerkingsverbandOf(tx, ctx.scopes, template)
  })

export const applyTemplate = (ctx: Context, meetingId: string, templateId: string, after: string | null | undefined) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<MeetingRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const template = await templateById(tx, ctx.scopes, templateId)
      const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.canApply(meeting)
      if (refusal) return refusal
      if (template?.samenwerkingsverbandId !== meeting.samenwerkingsverbandId) return refuse('NOT_FOUND', 'templateId')
      const agenda = await agendaOf(tx, scope, meeting)
      const items = await namedFor(tx, scope, meeting, rules.rolesOf(await loadItemsOf(tx, scope, [template.id])))
      if (!items.length) return tx.unchanged('Meeting', meeting)
      const wrong = rules.sawLast(meeting, agenda, after) ?? rules.fits(agenda, items)
      if (wrong) return wrong
      const whole = rules.joined(agenda, items, meeting, await loadSectionsOf(tx, scope, [meeting.id]))
      const recount = await recounting(tx, scope, meeting)
      const told = await putOn(tx, agenda, whole, meeting)
      tx.announce('templateApplied', [...(await recount()), ...told])
      return meeting
    },
  )

/** Writes the items and heads of a template that come on an agenda. Returns what to announce. */
const putOn = async (
  tx: Tx,
  before: AgendaItemRow[],
  { agenda, sections }: ReturnType<typeof rules.joined>,
  meeting: MeetingRow,
) => {
  const added = agenda.filter((item) => !before.includes(item))
  for (const head of sections) await addSection(tx, head)
  for (const item of added) await addAgendaItem(tx, item)
  await saveOrder(tx, agenda, idsOf(agenda))
  return [
    ...sections.flatMap((head) => [sectionChange(null, head), meetingTouched(meeting, head.seenBy)]),
    ...added.flatMap((item) => [agendaItemChange(null, item), meetingTouched(meeting, item.seenBy)]),
  ]
}

const onTemplate = <T extends object>(
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, template: AgendaTemplateRow) => Promise<T | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => templateById(reader, ctx.scopes, id),
    async (tx, template) => mayRun(ctx.membershipIn(template)) ?? fn(tx, template),
  )
