/**
 * The one door for text: whatever anybody sends is read by one of these before it is checked, compared or kept, so
 * that both databases hold the same characters and texts that look alike are alike. The result is NFC, without
 * characters that nobody sees, with one kind of space, and trimmed; it is '' where nothing can be seen. Null: there is
 * something in it that is no text, such as a control character or half a surrogate pair. A program makes that mistake,
 * not a person.
 */
export const readText = (text: string): string | null => {
  const seen = withoutUnseen(spaced(text))
  // Before NFC, which takes the square of the time for the marks on one letter.
  return noText.test(seen) || heap.test(seen) ? null : trimmed(seen.normalize('NFC'))
}

/** Text of one line: a line break or a tab, which may come along with a paste, becomes a space. */
export const readLine = (text: string): string | null => readText(text)?.replace(/[\t\n]+/g, ' ') ?? null

/** Text that is still being typed, or that is searched for: what is no text is left out, and nothing is trimmed. */
export const readTyped = (text: string): string =>
  withoutUnseen(spaced(text)).replace(allNoText, '').replace(heaps, '').normalize('NFC')

/** Whether two texts are kept as the same. */
export const isSameText = (one: string, other: string) => (readText(one) ?? one) === (readText(other) ?? other)

/**
 * Whether a text has the form of an address for mail. Only a mail can tell whether somebody has it. What means more
 * than itself in the header of a mail (a group, a comment, a quotation, an encoded word) is in none.
 */
export const isAddress = (text: string) => address.test(text.trim()) && !text.includes('=?')
const address = /^[^@\s<>,;:"()[\]\\]+@[^@\s<>,;:"()[\]\\]+$/

const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Other spaces, and characters that look like one: blanks of Braille, of hieroglyphs, of music. */
const blanks = /[\p{Zs}\u2800\u{13441}\u{13442}\u{1D159}]/gu
const spaced = (text: string) => text.replace(lineBreaks, '\n').replace(blanks, ' ')

/** Controls other than tab and line break, half a surrogate pair, and code points that never become characters. */
const noText = /[^\P{Cc}\t\n]|\p{Cs}|\p{NChar}/u
const allNoText = new RegExp(noText, 'gu')
/** More marks on one letter than any language writes. */
const heap = /\p{M}{9}/u
const heaps = /(?<=\p{M}{8})\p{M}+/gu

/** The scripts in which a joiner changes how a word is written. */
const joining = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil']
  .concat('Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan')
  .map((script) => `\\p{Script=${script}}`)
  .join('')
/** The places where an unseen character stays: it makes the flag, the emoji or the letter that stands there. */
const kept = [
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  String.raw`(?<=\p{ExtPict}[\uFE0F\p{EMod}]?)\u200D(?=\p{ExtPict})`,
  String.raw`(?<=\p{ExtPict})[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{Script=Mongolian})(?<!\p{DI})[\u180B-\u180D\u180F]`,
  String.raw`(?<=[${joining}])(?<!\p{DI})[\u200C\u200D]`,
].join('|')
/** Zero-width characters, soft hyphens, marks and overrides of direction, tags, fillers, places of objects. */
const unseen = String.raw`[\p{DI}\uFFF9-\uFFFC]`
const someUnseen = new RegExp(unseen, 'u')
const allUnseen = new RegExp(`(?<kept>${kept})|${unseen}`, 'gu')
const withoutUnseen = (text: string) => (someUnseen.test(text) ? text.replace(allUnseen, '$<kept>') : text)

/** A mark without its letter is not seen. */
const visible = /[^\s\p{M}\p{Cf}]/u
const trimmed = (text: string) => (visible.test(text) ? text.trim() : '')
