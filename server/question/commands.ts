import { agendaItemById, agendaItemOf } from '../agenda/store.ts'
import { type AgendaItemRow, agendaItemTouched } from '../agenda/table.ts'
import { loadAttendanceOf } from '../attendance/store.ts'
import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { type Tx, writeTo } from '../db/write.ts'
import type { AnswerQuestionInput, AskPartiesInput, EditPartyQuestionInput } from '../generated/schema.ts'
import { checkId, newId } from '../lib/ids.ts'
import { isRefusal, type Refusal } from '../lib/refusal.ts'
import { kindMeant } from '../kind/rules.ts'
import { kindsOf } from '../kind/store.ts'
import { meetingOf } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import { partyById } from '../party/store.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import { answerChange, type PartyAnswerRow, questionChange, type PartyQuestionRow, questionTouched } from './table.ts'

export const askParties = (ctx: Context, input: AskPartiesInput) =>
  writeTo(
    ctx,
    'input.agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, input.agendaItemId),
    async (tx, item): Promise<PartyQuestionRow | Refusal> => {
      const meeting = await meetingOf(tx, ctx.scopes, item)
      const done =
        mayRun(ctx.membershipIn(item)) ??
        (await madeWith(tx, ctx.scopes, input.id, store.questionById, ({ agendaItemId }) => agendaItemId === item.id))
      if (done) return done
      const wrong =
        rules.canAsk(meeting) ??
        rules.checkWords(input.text) ??
        rules.hasRoom(await store.loadQuestionsOfItems(tx, ctx.scopes.of(item), [item.id]))
      if (wrong) return wrong
      const kind = await kindAsked(ctx, tx, item, input)
      if (kind && isRefusal(kind)) return kind
      const { samenwerkingsverbandId, meetingId, seenBy } = item
      const asked = await store.addQuestion(tx, {
        ...{ id: input.id ?? newId(), samenwerkingsverbandId, meetingId, agendaItemId: item.id, seenBy },
        ...{
          text: input.text.trim(),
          kindId: kind?.id ?? null,
          answerBy: input.answerBy ?? null,
          version: 1,
        },
      })
      tx.announce('partiesAsked', [
        questionChange(null, asked),
        agendaItemTouched(item, seenBy),
        meetingTouched(meeting, seenBy),
      ])
      return asked
    },
  )

export const editPartyQuestion = (ctx: Context, input: EditPartyQuestionInput) =>
  onQuestion(ctx, input.id, 'input.id', async (tx, question, { meeting }) => {
    const refusal =
      mayRun(ctx.membershipIn(question)) ??
      rules.canAsk(meeting) ??
      rules.checkVersion(question, input.version) ??
      rules.checkEditedWords(input.text) ??
      rules.canReword(input, await answersTo(ctx, tx, question))
    if (refusal) return refusal
    const kind = await kindAsked(ctx, tx, question, input)
    if (kind && isRefusal(kind)) return kind
    const stays = input.kindId === undefined && input.partyKind === undefined
    const saved = await store.saveQuestion(tx, question, {
      text: input.text?.trim() ?? question.text,
      kindId: stays ? question.kindId : (kind?.id ?? null),
      answerBy: input.answerBy === undefined ? question.answerBy : input.answerBy,
      version: question.version + 1,
    })
    tx.announce('partyQuestionEdited', [questionChange(question, saved)])
    return saved
  })

/** The kind of parties that a question asks; null: all. */
const kindAsked = async (
  ctx: Context,
  tx: Tx,
  at: { samenwerkingsverbandId: string },
  { kindId, partyKind }: Pick<EditPartyQuestionInput, 'kindId' | 'partyKind'>,
) =>
  kindMeant(
    await kindsOf(tx, ctx.scopes.of(at)),
    { kindId, kind: partyKind },
    { id: 'input.kindId', legacy: 'input.partyKind' },
  )

export const removePartyQuestion = (ctx: Context, id: string) =>
  onQuestion(ctx, id, 'id', async (tx, question, { item, meeting }): Promise<AgendaItemRow | Refusal> => {
    const refusal =
      mayRun(ctx.membershipIn(question)) ??
      rules.canAsk(meeting) ??
      rules.canTakeBack(await answersTo(ctx, tx, question))
    if (refusal) return refusal
    await store.dropQuestion(tx, question)
    const { seenBy } = question
    tx.announce('partyQuestionRemoved', [
      questionChange(question, null),
      agendaItemTouched(item, seenBy),
      meetingTouched(meeting, seenBy),
    ])
    return item
  })

export const answerQuestion = (ctx: Context, input: AnswerQuestionInput) =>
  onQuestion(
    ctx,
    input.questionId,
    'input.questionId',
    async (tx, question, { meeting }): Promise<PartyAnswerRow | Refusal> => {
      const scope = ctx.scopes.of(question)
      const party = await partyById(tx, scope, input.partyId)
      const seat = (await loadAttendanceOf(tx, scope, [meeting.id])).find(({ partyId }) => partyId === input.partyId)
      const answer = (await answersTo(ctx, tx, question)).find(({ partyId }) => partyId === input.partyId) ?? null
      const refusal = rules.mayAnswer(ctx.membershipIn(question), meeting, input.partyId, seat) ?? checkId(input.id)
      if (refusal) return refusal
      if (input.version == null) {
        const made = await madeWith(tx, ctx.scopes, input.id, store.answerById, ({ id }) => id === answer?.id)
        if (made) return made
      }
      const wrong =
        rules.canAnswer(meeting) ??
        rules.isAsked(question, party, seat) ??
        rules.checkWords(input.text) ??
        rules.checkAnswered(answer, input.version) ??
        rules.keepsPromise(answer, input)
      if (wrong) return wrong
      if (answer && rules.saysTheSame(answer, input)) return tx.unchanged('PartyAnswer', answer)
      const said = { text: input.text.trim(), commitment: input.commitment, personId: ctx.by, answeredAt: tx.now }
      const saved = answer
        ? await store.saveAnswer(tx, answer, { ...said, version: answer.version + 1 })
        : await store.addAnswer(tx, { ...newAnswer(question, input), ...said })
      tx.announce('questionAnswered', [answerChange(answer, saved), answer ? null : questionTouched(question)])
      return saved
    },
  )

const newAnswer = (
  { id: questionId, samenwerkingsverbandId, meetingId, seenBy }: PartyQuestionRow,
  { id, partyId }: AnswerQuestionInput,
) => ({
  ...{ id: id ?? newId(), samenwerkingsverbandId, meetingId, questionId, partyId },
  ...{ actionId: null, seenBy, version: 1 },
})

const answersTo = async (ctx: Context, tx: Tx, question: PartyQuestionRow) =>
  store.loadAnswersOf(tx, ctx.scopes.of(question), [question.id])

type Above = { item: AgendaItemRow; meeting: MeetingRow }
const onQuestion = <T extends object>(
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, question: PartyQuestionRow, above: Above) => Promise<T | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.questionById(reader, ctx.scopes, id),
    async (tx, question) =>
      fn(tx, question, {
        item: await agendaItemOf(tx, ctx.scopes, question),
        meeting: await meetingOf(tx, ctx.scopes, question),
      }),
  )
