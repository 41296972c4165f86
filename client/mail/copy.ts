import { count, list } from '../lib/words.ts'

export const copy = {
  call: 'Agenda versturen',
  changes: 'Wijziging versturen',
  loading: 'De mail komt eraan …',
  failed: 'Wij kunnen de mail nu niet laten zien. Probeer het opnieuw als u weer verbonden bent.',
  to: (people: number) => `Deze mail gaat naar ${count(people, 'persoon', 'mensen')}`,
  toNobody: 'Niemand krijgt deze mail.',
  without: (parties: readonly string[]) => `Geen mail voor ${list(parties)}.`,
  withoutHint: 'Daar is nog geen contactpersoon.',
  noMail: 'Deze hub verstuurt geen mail.',
  noMailHint:
    'Iedereen van het samenwerkingsverband ziet het overleg en de agenda. Vertel zelf dat de agenda klaarstaat.',
  changed: 'Dit is veranderd',
  mailTo: (name: string) => `De mail aan ${name}`,
  agenda: 'De agenda',
  yes: (people: number) => (people ? `Verstuur naar ${count(people, 'persoon', 'mensen')}` : 'Verstuur'),
  busy: 'Bezig met versturen',
  no: 'Nog niet',
  sent: 'De wijziging is verstuurd.',
  unsent: (changes: number) => `${count(changes, 'wijziging', 'wijzigingen')} nog niet verstuurd.`,
  unsentHint: 'Iedereen ziet het al in de hub. De mail gaat pas als u die verstuurt.',
  sendChange: 'Verstuur wijziging',
}
