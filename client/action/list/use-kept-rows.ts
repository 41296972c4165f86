import { useState } from 'react'
import type { Group } from './grouping.ts'

/** Where a row stood when it was pressed. */
export interface Stood<Row> {
  row: Row
  group: Group
  at: number
}

/**
 * Rows that were pressed stay where they stood, so that a press can be undone, until somebody makes another choice or
 * leaves.
 */
export const useKeptRows = <Row extends { id: string }>(choice: string) => {
  const [kept, setKept] = useState<{ choice: string; rows: readonly Stood<Row>[] }>({ choice, rows: [] })
  const rows = kept.choice === choice ? kept.rows : []
  const keep = (stood: Stood<Row>) =>
    rows.some(({ row }) => row.id === stood.row.id) || setKept({ choice, rows: [...rows, stood] })
  return { rows, keep: (stood: Stood<Row>) => void keep(stood) }
}

/** The groups with the kept rows put back where they stood. */
export const withKept = <Row extends { id: string }>(
  groups: Record<Group, Row[]>,
  kept: readonly Stood<Row>[],
): Record<Group, Row[]> => {
  const others = (rows: Row[]) => rows.filter(({ id }) => !kept.some(({ row }) => row.id === id))
  const placed = {
    late: others(groups.late),
    soon: others(groups.soon),
    later: others(groups.later),
    done: others(groups.done),
  }
  for (const { row, group, at } of [...kept].sort((one, other) => one.at - other.at)) placed[group].splice(at, 0, row)
  return placed
}
