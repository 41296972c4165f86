import { checkEditable, checkOnAgenda } from '../agenda/rules.ts'
import { recounting } from '../agenda/steps.ts'
import { agendaItemById, agendaOf, saveAgendaItem, saveOrder } from '../agenda/store.ts'
import { agendaItemChange, type AgendaItemRow } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { AddSectionInput, EditSectionInput } from '../generated/schema.ts'
import { must } from '../lib/must.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { meetingById, meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { sectionChange, type SectionRow } from './table.ts'

export const addSection = (ctx: Context, input: AddSectionInput) =>
  writeTo(
    ctx,
    'input.meetingId',
    (reader) => meetingById(reader, ctx.scopes, input.meetingId),
    async (tx, meeting): Promise<SectionRow | Refusal> => {
      const scope = ctx.scopes.of(meeting)
      const isHere = ({ meetingId }: SectionRow) => meetingId === meeting.id
      const done =
        mayRun(ctx.membershipIn(meeting)) ?? (await madeWith(tx, ctx.scopes, input.id, store.sectionById, isHere))
      if (done) return done
      const heads = await store.loadSectionsOf(tx, scope, [meeting.id])
      const refusal = checkEditable(meeting) ?? rules.checkTitle(input.title) ?? rules.hasRoom(heads)
      if (refusal) return refusal
      const taken = input.before == null ? null : rules.takenBy(await agendaOf(tx, scope, meeting), input.before)
      if (taken === undefined) return refuse('INVALID', 'input.before')
      const added = rules.newSection(meeting, { id: input.id, title: input.title.trim(), position: heads.length })
      const behind = taken ? taken.behind : (heads.at(-1)?.id ?? null)
      const order = must(placed(idsOf(heads), added.id, behind), 'it is one of these heads')
      await store.addSection(tx, { ...added, position: order.indexOf(added.id) })
      await store.saveSectionOrder(tx, heads, order)
      tx.announce('sectionAdded', [
        sectionChange(null, added),
        ...(await putUnder(tx, taken?.items ?? [], added.id)),
        meetingTouched(meeting, added.seenBy),
      ])
      return added
    },
  )

/** Puts items that keep their place under a head. Returns what to announce. */
const putUnder = async (tx: Tx, items: readonly AgendaItemRow[], sectionId: string | null) => {
  const told = []
  for (const item of items) told.push(agendaItemChange(item, await saveAgendaItem(tx, item, { sectionId })))
  return told
}

export const editSection = (ctx: Context, input: EditSectionInput) =>
  onSection(ctx, input.id, 'input.id', async (tx, section) => {
    const wrong = rules.checkVersion(section, input.version) ?? rules.checkTitle(input.title)
    if (wrong) return wrong
    const saved = await store.saveSection(tx, section, { title: input.title.trim(), version: section.version + 1 })
    tx.announce('sectionEdited', [sectionChange(section, saved)])
    return saved
  })

export const moveSection = (ctx: Context, id: string, after: string | null) =>
  onSection(ctx, id, 'id', async (tx, section, meeting) => {
    const scope = ctx.scopes.of(meeting)
    const heads = await store.loadSectionsOf(tx, scope, [meeting.id])
    const order = placed(idsOf(heads), id, after)
    if (!order) return refuse('INVALID', 'after')
    if (String(order) === String(idsOf(heads))) return tx.unchanged('Section', section)
    const agenda = await agendaOf(tx, scope, meeting)
    await store.saveSectionOrder(tx, heads, order)
    await saveOrder(tx, agenda, rules.inSections(agenda, order))
    tx.announce('sectionMoved', [sectionChange(section, section), meetingTouched(meeting, section.seenBy)])
    return { ...section, position: order.indexOf(id) }
  })

export const removeSection = (ctx: Context, id: string) =>
  onSection(ctx, id, 'id', async (tx, section, meeting): Promise<MeetingRow | Refusal> => {
    const scope = ctx.scopes.of(meeting)
    const heads = await store.loadSectionsOf(tx, scope, [meeting.id])
    const items = (await agendaOf(tx, scope, meeting)).filter(({ sectionId }) => sectionId === id)
    const stay = await putUnder(tx, items, rules.headBefore(heads, section))
    await store.dropSection(tx, section)
    tx.announce('sectionRemoved', [...stay, sectionChange(section, null), meetingTouched(meeting, section.seenBy)])
    return meeting
  })

export const moveToSection = (ctx: Context, id: string, sectionId: string) =>
  writeTo(
    ctx,
    'id',
    (reader) => agendaItemById(reader, ctx.scopes, id),
    async (tx, item): Promise<AgendaItemRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const scope = ctx.scopes.of(meeting)
      const heads = await store.loadSectionsOf(tx, scope, [meeting.id])
      const refusal =
        mayRun(ctx.membershipIn(meeting)) ??
        checkEditable(meeting) ??
        checkOnAgenda(item) ??
        rules.stands(heads, sectionId, 'sectionId')
      if (refusal) return refusal
      const agenda = await agendaOf(tx, scope, meeting)
      const others = agenda.filter((one) => one.id !== id)
      const order = must(
        placed(idsOf(agenda), id, rules.firstUnder(others, heads, sectionId)),
        'it is one of the agenda',
      )
      if (item.sectionId === sectionId && String(order) === String(idsOf(agenda)))
        return tx.unchanged('AgendaItem', item)
      const recount = await recounting(tx, scope, meeting)
      const moved = await saveAgendaItem(tx, item, { sectionId })
      await saveOrder(tx, agenda, order)
      tx.announce('agendaItemMoved', [
        ...(await recount()),
        agendaItemChange(item, moved),
        meetingTouched(meeting, item.seenBy),
      ])
      return { ...moved, position: order.indexOf(id) }
    },
  )

const onSection = <T extends object>(
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, section: SectionRow, meeting: MeetingRow) => Promise<T | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.sectionById(reader, ctx.scopes, id),
    async (tx, section) => {
      const meeting = await meetingOf(tx, ctx.scopes, section)
      return mayRun(ctx.membershipIn(meeting)) ?? checkEditable(meeting) ?? fn(tx, section, meeting)
    },
  )
