interface Hand {
  id: string
  handRaisedAt?: string | null
  pointOfOrder?: boolean
  spokeAt?: { id: string } | null
}

/**
 * The hands that are up: first those for a point of order, then those without the floor at this item so far, then those
 * who speak again; each group in the order in which the hands went up.
 */
export const inOrder = <Row extends Hand>(
  rows: readonly Row[],
  currentId: string | null,
): (Row & { again: boolean })[] =>
  rows
    .filter(({ handRaisedAt }) => handRaisedAt)
    .map((row) => ({
      ...row,
      again: !row.pointOfOrder && currentId !== null && row.spokeAt?.id === currentId,
    }))
    .sort(
      (one, other) =>
        Number(!one.pointOfOrder) - Number(!other.pointOfOrder) ||
        Number(one.again) - Number(other.again) ||
        compare(one.handRaisedAt!, other.handRaisedAt!) ||
        compare(one.id, other.id),
    )

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
