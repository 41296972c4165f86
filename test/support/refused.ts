import { expect } from 'vitest'
import { pageSelection } from './selections.ts'
import type { Data } from './person.ts'
import { rowsOf } from './rows.ts'
import type { World } from './world.ts'

/** Everything of Rivierenland that its chair can see, with the revision; of one meeting the whole page. */
export const everything = async ({ marijke, rivierenland }: World, meetingId = ''): Promise<Data> => {
  const { data } = await marijke.ask(
    `query($in: ID!, $slug: String!, $meeting: ID!) {
      samenwerkingsverband(slug: $slug) { revision meetings(first: 100) { nodes { id title state startsAt endsAt version } } }
      meeting(id: $meeting) { calledAt startedAt closedAt ${pageSelection} }
      decisions(samenwerkingsverbandId: $in, first: 100) { nodes { id number text outcome reason distribution version } }
      actions(samenwerkingsverbandId: $in, first: 100) { nodes { id number text owners { party { id } person { id } partyKind } completedAt reason distribution version } }
    }`,
    { in: rivierenland.id, slug: rivierenland.slug, meeting: meetingId },
  )
  return data
}

/** The act is refused like this, and everything stays as it was, to the last row. */
export const refused = async (
  w: World,
  _meetingId: string | undefined,
  act: () => Promise<Data>,
  refusal: object,
): Promise<Data> => {
  const before = await rowsOf(w)
  const answer = await act()
  expect(answer).toMatchObject({ __typename: 'Refusal', ...refusal })
  if (answer.code === 'WRONG_STATE')
    expect(answer).toMatchObject({ field: expect.any(String), ruleId: expect.stringMatching(/^[A-Z]+\d+$/) })
  expect(await rowsOf(w)).toEqual(before)
  return answer
}
