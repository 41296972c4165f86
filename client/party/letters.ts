/** The two letters on a party's chair: two words give their capitals, one word its first two letters. */
export const partyLetters = (name: string) => {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .replace(/\b(gemeente|stichting)\b/gi, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const [first = name, second] = words
  // A capital each: 'en' and 'van' do not count.
  if (second && isCapital(first) && isCapital(second)) return first.charAt(0) + second.charAt(0)
  return first.slice(0, 2)
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
