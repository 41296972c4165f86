import type { EditSamenwerkingsverbandInput } from '../generated/schema.ts'
import { checkLength, checkVersionOf } from '../lib/check.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'

/** SV1: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Samenwerkingsverband')

/** SV2: a purpose has at most 500 characters. A website is a domain with a path, over http, of at most 200. */
export const checkFacts = ({ purpose, website }: EditSamenwerkingsverbandInput): Refusal | null =>
  checkLength('input.purpose', purpose, 500) ??
  checkLength('input.website', website, 200) ??
  (!website?.trim() || isWebsite(website.trim()) ? null : refuse('INVALID', 'input.website'))
export const isWebsite = (text: string) => /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/iu.test(text)

/** SV3: it meets every 1 to 52 weeks, for 15 to 720 minutes. */
export const checkRhythm = ({ rhythmWeeks, rhythmMinutes }: EditSamenwerkingsverbandInput): Refusal | null => {
  if (rhythmWeeks != null && (rhythmWeeks < 1 || rhythmWeeks > 52)) return refuse('INVALID', 'input.rhythmWeeks')
  return rhythmMinutes != null && (rhythmMinutes < 15 || rhythmMinutes > 720)
    ? refuse('INVALID', 'input.rhythmMinutes')
    : null
}
