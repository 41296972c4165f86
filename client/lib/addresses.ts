/** Every thing has one address, which opens exactly it, for whoever may see it and in every state. */

export const actionAddress = (slug: string, number: string) => `/${slug}/acties?actie=${encodeURIComponent(number)}`

/** The list of actions, of one party where its id is given: the list puts its name there. */
export const actionsAddress = (slug: string, partyId?: string) =>
  `/${slug}/acties${partyId ? `?partij=${partyId}` : ''}`

export const decisionAddress = (slug: string, number: string) =>
  `/${slug}/besluiten?besluit=${encodeURIComponent(number)}`

/** The name of the field for the own telephone number, on the page of the parties. */
export const ownPhone = 'uw-telefoonnummer'
export const ownPhoneAddress = (slug: string) => `/${slug}/samenwerkingsverband#${ownPhone}`

export const meetingAddress = (slug: string, id: string) => `/${slug}/overleg/${id}`

/** Opens in the mode that the state of the meeting asks for. */
export const itemAddress = (slug: string, meetingId: string, itemId: string) =>
  `${meetingAddress(slug, meetingId)}#punt-${itemId}`

/** A decision or an action as it stands in the minutes; both have a number V1, so the noun stands before it. */
export const minutesAddress = (slug: string, meetingId: string, noun: 'besluit' | 'actie', number: string) =>
  `${meetingAddress(slug, meetingId)}/verslag#${noun}-${encodeURIComponent(number)}`

/** Whether the part of an address behind # is the number of an action or a decision, as in links of earlier. */
export const isNumber = (hash: string) => /^(\p{Lu}+-?|\d{4}-)\d+$/u.test(hash)

/** Which thing on the page of a meeting the part of its address behind # names, as a selector; null: none. */
export const namedBy = (hash: string): string | null => {
  const [, noun = '', name] = /^(punt|besluit|actie|instemming)-([\p{L}\d-]+)$/u.exec(hash) ?? []
  if (!name) return null
  return noun === 'instemming' ? `#instemming-${name}` : `[data-${attributes[noun]}="${name}"]`
}

const attributes: Record<string, string> = { punt: 'item', besluit: 'decision', actie: 'action' }

/** The item that the address points at; null: none. */
export const itemNamed = () => /^#punt-([\w-]+)$/.exec(location.hash)?.[1] ?? null
