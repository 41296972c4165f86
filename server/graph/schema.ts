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
import type { Context } from '../context.ts'
import type { Tagged } from '../lib/refusal.ts'
import { projectRoot } from '../lib/root.ts'
import { everySlice } from '../slices.ts'
import { countAnswers } from './counted.ts'
import { throughDoor } from './door.ts'
import { once } from './once.ts'
import { scalars } from './scalars.ts'

const Entity = { __resolveType: (thing: Tagged) => thing.__typename }

/** The slices joined to one schema. It keeps nothing of a hub, so all hubs of a process have the same. */
export const makeSchema = (): GraphQLSchema => (made ??= joinSchema())
let made: GraphQLSchema | undefined

const joinSchema = () => {
  const folder = join(projectRoot, 'schema')
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const schema = buildSchema(files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'))
  for (const types of [{ Entity }, ...everySlice.map(({ resolvers = {} }) => resolvers)])
    for (const [type, fields] of Object.entries(types)) attach(schema, type, fields as Record<string, unknown>)
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type) && scalars[type.name]) Object.assign(type, scalars[type.name])
  countAnswers(schema)
  return schema
}

const attach = (schema: GraphQLSchema, name: string, fields: Record<string, unknown>) => {
  const type = schema.getType(name)
  if (isUnionType(type)) type.resolveType = fields.__resolveType as NonNullable<typeof type.resolveType>
  else if (isObjectType(type))
    for (const [field, resolve] of Object.entries(fields)) {
      const found = type.getFields()[field]
      if (!found) throw new Error(`${name}.${field} is not in the schema`)
      if (found.resolve) throw new Error(`${name}.${field} has two resolvers`)
      const isAct = name === 'Mutation'
      const resolver = throughDoor(found.args, isAct, resolve as GraphQLFieldResolver<unknown, Context>)
      found.resolve = isAct ? once(resolver) : resolver
    }
  else throw new Error(`${name} is not a type of the schema`)
}
