const times = (count, one) => Array.from({ length: count }, (_, at) => one(at)).join(' ')

/** Documents that somebody writes to hurt, in any size. */
export const kinds = {
  'a list that comes back to itself': ({ samenwerkingsverbandId }, size) =>
    `{ actions(samenwerkingsverbandId: "${samenwerkingsverbandId}", first: 50) { nodes { meeting { actions { id text meeting { ${times(size, (at) => `t${at}: title`)} } } } } } }`,
  'things in things': ({ samenwerkingsverbandId }, size) =>
    `{ actions(samenwerkingsverbandId: "${samenwerkingsverbandId}", first: 50) { nodes { meeting { actions { ${times(size, (at) => `o${at}: owners { party { id } }`)} } } } } }`,
  'one field under many names': ({ meetingId }, size) =>
    `{ meeting(id: "${meetingId}") { agenda { actions { ${times(size, (at) => `t${at}: text`)} } agenda: meeting { agenda { ${times(size, (at) => `t${at}: title`)} } } } } }`,
  'parties under many names': (_, size) =>
    `{ viewer { memberships { samenwerkingsverband { ${times(size, (at) => `p${at}: parties { id name }`)} } } } }`,
  'the next meeting under many names': (_, size) =>
    `{ viewer { memberships { samenwerkingsverband { ${times(size, (at) => `n${at}: nextMeeting { id }`)} } } } }`,
  'a search that finds nothing': ({ samenwerkingsverbandId }, size) =>
    `{ ${times(size, (at) => `s${at}: actions(samenwerkingsverbandId: "${samenwerkingsverbandId}", filter: { text: "niets" }) { nodes { id } }`)} }`,
  'a search for words that almost come back to themselves': ({ samenwerkingsverbandId }, size) =>
    `{ ${times(size, (at) => `s${at}: decisions(samenwerkingsverbandId: "${samenwerkingsverbandId}", filter: { text: "${'a'.repeat(199)}b" }) { nodes { id } }`)} }`,
  'a search among the actions of a party': ({ samenwerkingsverbandId, parties }, size) =>
    `{ ${times(size, (at) => `s${at}: actions(samenwerkingsverbandId: "${samenwerkingsverbandId}", filter: { text: "niets", partyId: "${parties[0]}" }) { nodes { id } }`)} }`,
  'all meetings with all that hangs under them': (_, size) =>
    `{ viewer { memberships { samenwerkingsverband { meetings(first: ${Math.min(100, size)}) { nodes { agenda { title decisions { text } } attendance { person { name } } } } } } } }`,
  'a live selection asked as a page': ({ meetingId }, size) =>
    `{ meeting(id: "${meetingId}") { attendance { party { ${times(size, (at) => `c${at}: contacts { person { name } }`)} } } } }`,
  introspection: (_, size) => `{ __schema { types { fields { ${times(size, (at) => `n${at}: name`)} } } } }`,
}
