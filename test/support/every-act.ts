import type { EntityName } from '../../server/lib/refusal.ts'
import { type Act, type ActName, entities, type IdOf, type Makers, ofAllNouns, type Thing } from './nouns.ts'
import type { World } from './world.ts'

const every = Object.entries(ofAllNouns('acts')) as [ActName, Act][]

/** Every act that there is, on these things. */
export const everyAct = (the: IdOf): [ActName, object][] => every.map(([name, { tries }]) => [name, tries(the)])

/** The acts that only chair and secretary may do, on things that others see too. */
export const actsOfTheChair = (the: IdOf): [ActName, object][] =>
  every.filter(([, { others }]) => !others).map(([name, { tries }]) => [name, tries(the)])

/** Something of everything that an act can be about: what is given, and the rest made for it. */
export const thingsOf = async (by: Makers, given: { [Type in Thing]?: string }): Promise<IdOf> => {
  const made = new Map<Thing, string>(Object.entries(given) as [Thing, string][])
  const idOf = async (thing: Thing): Promise<string> => {
    const known = made.get(thing)
    if (known) return known
    const make = thing === 'Person' ? undefined : entities[thing].make
    if (!make) throw new Error(`nobody makes a ${thing}`)
    const answer = await make(by, idOf)
    if (!answer.id) throw new Error(`no ${thing} was made: ${JSON.stringify(answer)}`)
    made.set(thing, answer.id)
    return answer.id
  }
  for (const [type, { make }] of Object.entries(entities)) if (make) await idOf(type as EntityName)
  return (thing) => {
    const id = made.get(thing)
    if (!id) throw new Error(`there is no ${thing}`)
    return id
  }
}

/** The same in Rivierenland, for a live meeting at its second item. */
export const somethingOfEverything = (
  { marijke, fatima, zorggroep, rivierenland }: World,
  meeting: { id: string; second: { id: string } },
) =>
  thingsOf(
    { chair: marijke, contact: fatima, about: 'het jaarplan' },
    {
      Meeting: meeting.id,
      AgendaItem: meeting.second.id,
      Party: zorggroep.id,
      Person: fatima.id,
      Samenwerkingsverband: rivierenland.id,
    },
  )
