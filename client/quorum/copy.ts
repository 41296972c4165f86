export const copy = {
  line: (present: number, voting: number, needed: number) =>
    `Quorum: ${present} van ${voting} partijen, ${needed} nodig`,
  reached: 'gehaald',
  missed: 'niet gehaald',
  short: (count: number) => `nog ${count} te gaan`,
  saidReached: 'Het quorum is gehaald.',
  saidLost: 'Het quorum is niet meer gehaald.',
  label: 'Quorum',
  hint: 'Hoeveel partijen met een stem er moeten zijn. Dit geldt voor elk overleg dat nog niet is gesloten.',
  set: 'Het quorum is veranderd.',
} as const
