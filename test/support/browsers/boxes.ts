import type { Page } from 'playwright-core'

export interface Size {
  width: number
  height: number
}

/** What is wrong with what stands on the wall at this size, over all its pages; and how many those are. */
export const measureWall = async (page: Page, size: Size) => {
  await page.setViewportSize(size)
  return page.evaluate(inspect, { smallest: 40 * Math.max(1, Math.min(size.width / 1920, size.height / 1080)) })
}

/**
 * Runs in the page. Turns through all pages as a hand does, and on each measures the box of every word: inside the
 * window and inside what clips it, clear of words of other elements and of the pictures, and large enough. Each word
 * has to be whole on one of the pages.
 */
const inspect = async ({ smallest }: { smallest: number }) => {
  interface Box {
    left: number
    right: number
    top: number
    bottom: number
  }
  interface Word {
    text: string
    of: Element
    /** One box per line that the word takes. */
    boxes: Box[]
  }
  const faults = new Set<string>()
  const unseen = new Map<string, string>()
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  /** What was found of an element on the page that stands now. */
  const forEyes = new Map<Element, boolean>()
  const clips = new Map<Element, Box[]>()
  const kept = <Of>(of: Map<Element, Of>, element: Element, find: (element: Element) => Of): Of => {
    if (!of.has(element)) of.set(element, find(element))
    return of.get(element)!
  }
  const main = () => document.querySelector('.hub-scherm')!

  /** What a screen reader alone reads has a box of one pixel. */
  const isForEyes = (element: Element) => kept(forEyes, element, looksForEyes)
  const looksForEyes = (element: Element): boolean => {
    const { visibility, display, position, opacity } = getComputedStyle(element)
    if (visibility === 'hidden' || display === 'none' || opacity === '0') return false
    if (position === 'absolute' && element.getBoundingClientRect().width <= 1) return false
    return !element.parentElement || isForEyes(element.parentElement)
  }
  /** The letters themselves, without what the line and the face leave above and below. */
  const lettersOf = ({ left, right, top, bottom }: DOMRect, size: number): Box => {
    const middle = (top + bottom) / 2
    const half = Math.min(size * 0.36, (bottom - top) / 2)
    return { left, right, top: middle - half, bottom: middle + half }
  }
  const sizeOf = (element: Element) => {
    const size = parseFloat(getComputedStyle(element).fontSize)
    return element instanceof SVGGraphicsElement ? size * (element.getScreenCTM()?.a ?? 1) : size
  }
  const wordsOf = (): Word[] => {
    const walker = document.createTreeWalker(main(), NodeFilter.SHOW_TEXT)
    const words: Word[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement!
      if (!node.textContent?.trim() || !isForEyes(of)) continue
      const size = sizeOf(of)
      if (size < smallest - 0.5) faults.add(`${size} px: ${node.textContent.slice(0, 30)}`)
      for (const found of node.textContent.matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        words.push({ text: found[0], of, boxes: [...range.getClientRects()].map((rect) => lettersOf(rect, size)) })
      }
    }
    return words
  }
  const windowsOf = (element: Element) => kept(clips, element, findWindows)
  const findWindows = ({ parentElement: around }: Element): Box[] => {
    if (!around || around === document.body) return [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }]
    const windows = windowsOf(around)
    return getComputedStyle(around).overflow === 'visible' ? windows : [...windows, around.getBoundingClientRect()]
  }
  const inside = (box: Box, window: Box) =>
    box.left >= window.left - 1 &&
    box.right <= window.right + 1 &&
    box.top >= window.top - 1 &&
    box.bottom <= window.bottom + 1
  const touches = (one: Box, other: Box, by = 1.5) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > by &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > by

  const clipped = () => {
    for (const one of main().querySelectorAll('*')) {
      const style = getComputedStyle(one)
      if (style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis') faults.add(`clamps: ${one.className}`)
      if (one.classList.contains('hub-pages__window') || !(one instanceof HTMLElement) || !isForEyes(one)) continue
      if (style.overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1) faults.add(`cuts: ${one.className}`)
    }
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    if (scrollWidth > clientWidth || scrollHeight > clientHeight)
      faults.add(`the page scrolls: ${scrollWidth} x ${scrollHeight}`)
  }
  const look = () => {
    for (const one of [forEyes, clips]) one.clear()
    clipped()
    const shown: { box: Box; of: Element; text: string }[] = []
    for (const [at, { text, of, boxes }] of wordsOf().entries()) {
      const key = `${at} ${text}`
      if (!unseen.has(key)) unseen.set(key, text)
      const windows = windowsOf(of)
      const where = boxes.map((box) =>
        windows.every((window) => inside(box, window))
          ? 'in'
          : windows.every((window) => touches(box, window, 0.5))
            ? 'cut'
            : 'out',
      )
      if (where.includes('cut')) faults.add(`cut: ${text} in ${of.className || of.tagName}`)
      boxes.forEach((box, line) => {
        if (where[line] === 'in') shown.push({ box, of, text })
      })
      const seen = new Set(seenOf.get(key))
      where.forEach((one, line) => one === 'in' && seen.add(line))
      seenOf.set(key, seen)
      if (seen.size === boxes.length) whole.add(key)
    }
    const pictures = [...main().querySelectorAll('svg, .hub-timer__track')].filter(
      (one) => isForEyes(one) && windowsOf(one).every((window) => touches(one.getBoundingClientRect(), window)),
    )
    for (const [at, { box, of, text }] of shown.entries()) {
      for (const other of shown.slice(at + 1))
        if (other.of !== of && touches(box, other.box)) faults.add(`overlap: ${text} and ${other.text}`)
      for (const picture of pictures)
        if (!picture.contains(of) && touches(box, picture.getBoundingClientRect()))
          faults.add(`${text} lies over ${picture.getAttribute('class')}`)
    }
  }
  const seenOf = new Map<string, Set<number>>()
  const whole = new Set<string>()
  const pagesNow = () =>
    Math.max(
      1,
      ...[...document.querySelectorAll('.hub-pages__label')].map((one) =>
        Number(/\d+$/.exec(one.textContent ?? '')?.[0] ?? 1),
      ),
    )

  await painted()
  const pages = pagesNow()
  for (let page = 0; page < pages; page++) {
    look()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
    await painted()
  }
  for (const [key, text] of unseen) if (!whole.has(key)) faults.add(`never whole: ${text}`)
  return { pages, faults: [...faults], text: (main().textContent ?? '').replace(/\s+/g, ' ') }
}
