export const copy = {
  line: (present: number, voting: number, needed: number) =>
    `${present} van de ${voting} partijen met een stem, ${needed} nodig`,
  reached: 'genoeg',
  missed: 'te weinig',
  short: (count: number) => `nog ${count} te gaan`,
  saidReached: 'Er zijn nu genoeg partijen.',
  saidLost: 'Er zijn niet meer genoeg partijen.',
  label: 'Hoeveel partijen moeten er zijn?',
  hint: 'Alleen partijen met een stem tellen. Dit geldt voor elk overleg dat nog niet is gesloten.',
  read: (rule: string) => `Zoveel partijen met een stem moeten er zijn: ${rule}.`,
  set: 'Bewaard: hoeveel partijen er moeten zijn.',
} as const
