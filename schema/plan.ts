/** The part of a meeting that its seats are told by mail, for server and client alike. */
export type Plan = {
  startsAt: string
  endsAt: string
  venueId: string | null
  /** The ids of the items on the agenda; null: not known. */
  agenda: readonly string[] | null
}

/** What differs between a plan as it was told and as it is; `added` and `removed` count items of the agenda. */
export const changesOf = (told: Plan, now: Plan) => {
  const [was, is] = told.agenda && now.agenda ? [told.agenda, now.agenda] : [[], []]
  return {
    startsAt: told.startsAt !== now.startsAt,
    endsAt: told.endsAt !== now.endsAt,
    venueId: told.venueId !== now.venueId,
    added: is.filter((id) => !was.includes(id)).length,
    removed: was.filter((id) => !is.includes(id)).length,
  }
}

export const countChanges = (told: Plan, now: Plan) => {
  const { added, removed, ...one } = changesOf(told, now)
  return Object.values(one).filter((is) => is).length + added + removed
}
