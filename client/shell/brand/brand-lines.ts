const widest = 18

/** The name without the word that all of them begin with. */
export const shortName = (name: string) => name.replace(/^samenwerkingsverband\s+/i, '')

/** The short name over two lines: as many words as fit on the first. */
export const brandLines = (name: string): [first: string, rest: string] => {
  const [head = '', ...words] = shortName(name).split(' ')
  let first = head
  while (words[0] && `${first} ${words[0]}`.length <= widest) first += ` ${words.shift()}`
  return [first, words.join(' ')]
}
