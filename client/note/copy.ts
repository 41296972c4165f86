export const copy = {
  note: (number: number) => `Aantekening bij punt ${number}`,
  alone: 'Alleen voor voorzitter en secretaris.',
  placeholder: 'Komt niet in het verslag.',
  mark: 'met aantekening',
} as const
