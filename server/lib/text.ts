import { domainToASCII, domainToUnicode } from 'node:url'
import { isAddress, readLine } from '../../schema/text.ts'

/**
 * An address for mail, in the one spelling under which its person is known: lower case, the domain in Unicode and
 * without a dot at its end. Null: it has not the form of an address.
 */
export const readAddress = (text: string): string | null => {
  const address = readLine(text)?.replace(/\p{DI}/gu, '') ?? ''
  if (!isAddress(address)) return null
  const [local, written] = halvesOf(address)
  const domain = readDomain(written)
  return domain && `${local.toLowerCase()}@${domain}`.normalize('NFC')
}

/** All spellings under which the address of a person may be stored: today's first, then older ones. */
export const spellingsOf = (written: string): string[] => {
  const asWritten = written.trim().toLowerCase()
  const address = readAddress(written)
  if (!address) return [asWritten]
  const [local, domain] = halvesOf(address)
  return [address, asWritten, address.normalize('NFD'), `${local}@${domainToASCII(domain)}`]
}

const halvesOf = (address: string) => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)] as const
}

/** A domain by its names; the address of a machine is none, nor is what an URL would have beside a domain. */
const readDomain = (text: string) => {
  const domain = text.replace(/[.\u3002\uFF0E\uFF61]$/, '')
  const names = domain.split(/[.\u3002\uFF0E\uFF61]/)
  if (!names.every((name) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(name))) return null
  const unicode = domainToUnicode(domainToASCII(domain))
  return /(^|\.)\d+$/.test(unicode) ? null : unicode
}

/** Whether a person counts more than so many characters: an emoji of seven code points is one. */
export const isLongerThan = (text: string, most: number) =>
  text.length > most && (text.length > most * longest || countedTo(text, most + 1) > most)

/** No single character that people use has more code units; this bounds what has no end, such as emoji in a chain. */
const longest = 16
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
/** In pieces, for the time of one step grows with the length of what is segmented: 20,000 took 3 s of CPU. */
const countedTo = (text: string, most: number) => {
  let count = 0
  for (let at = 0; at < text.length && count < most;) {
    const piece = text.slice(at, at + 200)
    let last = 0
    for (const { index } of graphemes.segment(piece)) {
      count++
      last = index
    }
    // The last character of a piece may go on in the next one.
    const goesOn = last > 0 && at + piece.length < text.length
    at += goesOn ? last : piece.length
    if (goesOn) count--
  }
  return count
}

/** One spelling for names that read alike. */
export const sameName = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
