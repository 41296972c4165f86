export const copy = {
  record: 'Leg vast',
  recordAndRead: 'Leg vast en lees voor',
  busy: 'Bezig met vastleggen',
  cancel: 'Annuleer',
  leaveIt: 'Laat zo staan',
  keysRead: 'Ctrl + Enter legt vast, met Shift erbij leest u ook voor. Escape sluit; uw tekst blijft bewaard.',
  keys: 'Ctrl + Enter legt vast. Escape sluit; uw tekst blijft bewaard.',
} as const
