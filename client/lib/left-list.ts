/** How a list was left: kept with the entry of the history, so that the way back, forward and a reload find it. */
export interface LeftList {
  /** What was chosen: the rest holds for the same choice only. */
  choice: string
  pages: number
  /** How far it was scrolled. */
  top: number
  /** The row that somebody went on from; '' for none. */
  row: string
}

/** How this entry of the history left its list; null: there is none, or it showed another choice. */
export const leftList = (choice: string): LeftList | null => {
  const { list } = (history.state ?? {}) as { list?: LeftList }
  return list?.choice === choice ? list : null
}

/** Keeps how the list stands now. */
export const leaveList = (choice: string, now: Partial<LeftList>) => {
  const list = { choice, pages: 1, top: 0, row: '', ...leftList(choice), ...now }
  history.replaceState({ ...(history.state as object | null), list }, '')
}
