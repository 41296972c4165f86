import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'
import * as action from '../action/resolvers.ts'
import * as agenda from '../agenda/resolvers.ts'
import * as attendance from '../attendance/resolvers.ts'
import * as chair from '../chair/resolvers.ts'
import * as consent from '../consent/resolvers.ts'
import * as carryover from '../carryover/resolvers.ts'
import type { Context } from '../context.ts'
import * as decision from '../decision/resolvers.ts'
import * as guest from '../guest/resolvers.ts'
import { projectRoot } from '../lib/root.ts'
import type { Tagged } from '../lib/refusal.ts'
import * as meeting from '../meeting/resolvers.ts'
import * as note from '../note/resolvers.ts'
import * as question from '../question/resolvers.ts'
import * as minutes from '../minutes/resolvers.ts'
import * as party from '../party/resolvers.ts'
import * as samenwerkingsverband from '../samenwerkingsverband/resolvers.ts'
import * as series from '../series/resolvers.ts'
import * as template from '../template/resolvers.ts'
import * as quorum from '../quorum/resolvers.ts'
import * as venue from '../venue/resolvers.ts'
import { once } from './once.ts'
import { scalars } from './scalars.ts'

const Entity = { __resolveType: (thing: Tagged) => thing.__typename }

/** Joins the slices to one schema. */
export const makeSchema = (): GraphQLSchema => {
  const folder = join(projectRoot, 'schema')
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const schema = buildSchema(files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'))
  for (const slice of [
    { Entity },
    samenwerkingsverband,
    party,
    venue,
    meeting,
    chair,
    attendance,
    guest,
    quorum,
    agenda,
    consent,
    decision,
    action,
    note,
    series,
    template,
    question,
    carryover,
    minutes,
  ])
    for (const [type, fields] of Object.entries(slice)) attach(schema, type, fields as Record<string, unknown>)
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type) && scalars[type.name]) Object.assign(type, scalars[type.name])
  return schema
}

const attach = (schema: GraphQLSchema, name: string, fields: Record<string, unknown>) => {
  const type = schema.getType(name)
  if (isUnionType(type)) type.resolveType = fields.__resolveType as NonNullable<typeof type.resolveType>
  else if (isObjectType(type))
    for (const [field, resolve] of Object.entries(fields)) {
      const found = type.getFields()[field]
      if (!found) throw new Error(`${name}.${field} is not in the schema`)
      const resolver = resolve as GraphQLFieldResolver<unknown, Context>
      found.resolve = name === 'Mutation' ? once(resolver) : resolver
    }
  else throw new Error(`${name} is not a type of the schema`)
}
