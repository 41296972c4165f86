import { idList } from './columns.ts'
import type { Role } from '../generated/schema.ts'
import type { SeenBy } from '../lib/distribution.ts'

/** A role class; never a person. CHAIR stands for chair and secretary. */
export type RoleClass = 'CHAIR' | 'SEATED' | 'MEMBERS'

declare const brand: unique symbol
/** The part of one samenwerkingsverband that somebody may see. Every read takes a scope; only this file makes one. */
export type Scope = { readonly samenwerkingsverbandId: string; readonly as: RoleClass; readonly [brand]: true }

const scope = (samenwerkingsverbandId: string, as: RoleClass) => ({ samenwerkingsverbandId, as }) as Scope

/** For the hub itself: its reactions, its clock, and the commands of the installation. */
export const everythingIn = (samenwerkingsverbandId: string) => scope(samenwerkingsverbandId, 'CHAIR')

/** The scopes of somebody with these memberships. */
export const scopesOf = (memberships: Iterable<{ samenwerkingsverbandId: string; role: Role }>) =>
  new Scopes(Array.from(memberships, (one) => scope(one.samenwerkingsverbandId, roleClassOf(one.role))))

/** The samenwerkingsverbanden that exist for somebody. */
export class Scopes {
  private readonly scopes: ReadonlyMap<string, Scope>
  constructor(scopes: readonly Scope[]) {
    this.scopes = new Map(scopes.map((one) => [one.samenwerkingsverbandId, one]))
  }
  /** Null: it does not exist for you. */
  in(samenwerkingsverbandId: string): Scope | null {
    return this.scopes.get(samenwerkingsverbandId) ?? null
  }
  /** The scope of a row that was found through a scope. */
  of(found: { samenwerkingsverbandId: string }): Scope {
    const scope = this.scopes.get(found.samenwerkingsverbandId)
    if (!scope) throw new Error('read outside of every scope')
    return scope
  }
  /** The row, where this scope may see it; missing and forbidden are alike. */
  readable<Row extends { samenwerkingsverbandId: string; seenBy: SeenBy }>(row: Row | undefined): Row | null {
    const scope = row && this.in(row.samenwerkingsverbandId)
    return row && scope && maySee(scope.as, row.seenBy) ? row : null
  }
}

export const roleClassOf = (role: Role): RoleClass =>
  role === 'CHAIR' || role === 'SECRETARY' ? 'CHAIR' : role === 'CONTACT' ? 'SEATED' : 'MEMBERS'

export const maySee = (as: RoleClass, seenBy: SeenBy) => seen[as].includes(seenBy)

const seen: Record<RoleClass, SeenBy[]> = {
  MEMBERS: ['PUBLIC', 'MEMBERS'],
  SEATED: ['PUBLIC', 'MEMBERS', 'SEATED'],
  CHAIR: ['PUBLIC', 'MEMBERS', 'SEATED', 'CHAIR'],
}

/** A scope as the placeholders of a prepared statement. */
export const within = (scope: Scope): Within => ({
  samenwerkingsverbandId: scope.samenwerkingsverbandId,
  seen: idList(seen[scope.as]),
})
export type Within = { samenwerkingsverbandId: string; seen: string[] }
