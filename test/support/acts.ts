import { type Act, type ActName, entities, ofAllNouns } from './nouns.ts'

/** Selects the thing that stands in the way of an act, of each type that a conflict can be about. */
const present = Object.entries(entities)
  .flatMap(([type, entity]) => (entity.present ? [`... on ${type} { ${entity.present} }`] : []))
  .join(' ')
const refusal = `... on Refusal { code field ruleId present { __typename ${present} } }`

const documentOf = ([name, { takes, answers }]: [string, Act]) => {
  const names = [...takes.matchAll(/\$(\w+):/g)].map((match) => match[1]!)
  const passed = names.map((one) => `${one}: $${one}`).join(', ')
  const answer = `__typename ... on ${answers} { ${entities[answers].answers} } ${refusal}`
  return [name, `mutation(${takes}) { ${name}(${passed}) { ${answer} } }`]
}

/** One document per act, as a client outside the project would write it. */
export const acts = Object.fromEntries(Object.entries(ofAllNouns('acts')).map(documentOf)) as Record<ActName, string>
