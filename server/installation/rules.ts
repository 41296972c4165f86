import type { FoundSamenwerkingsverbandInput } from '../generated/schema.ts'
import { checkText } from '../lib/check.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import { checkWho } from '../membership/rules.ts'

/**
 * IN1: the slug of a samenwerkingsverband has 2 to 40 small letters and digits with single hyphens between, and is no
 * address of the hub itself.
 */
export const checkSlug = (slug: string) =>
  slug.length >= 2 && slug.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && !ownAddresses.includes(slug)
    ? null
    : refuse('INVALID', 'input.slug')
const ownAddresses = [
  'assets',
  'auth',
  'beheer',
  'graphiql',
  'graphql',
  'healthz',
  'inloggen',
  'livez',
  'readyz',
  'scherm',
]

/** IN2: a samenwerkingsverband has a name of 1 to 200 characters, and begins with two people. */
export const checkFounding = ({ name, chair, secretary }: FoundSamenwerkingsverbandInput): Refusal | null =>
  checkText('input.name', name, 200) ??
  checkWho(chair, 'input.chair') ??
  checkWho(secretary, 'input.secretary') ??
  (chair.email === secretary.email ? refuse('INVALID', 'input.secretary.email') : null)

/** IN3: only the beheerder makes a samenwerkingsverband. */
export const mayFound = (person: { admin: boolean } | null) => (person?.admin ? null : refuse('NOT_ALLOWED'))
