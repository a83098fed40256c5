/** What a person with other eyes or hands would stumble over, found in a page: names, headings, ids, contrast, width. */

import type { Page } from 'playwright-core'

/** Complaints about the page as it is now; empty when there are none. */
export async function inspect(page: Page): Promise<readonly string[]> {
  return [...(await page.evaluate(findStructuralFaults)), ...(await page.evaluate(findLowContrast))]
}

/** How far the page can be scrolled sideways; 0 when it fits. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

function findStructuralFaults(): string[] {
  const faults: string[] = []
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const nameOf = (element: Element) => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const labelled = labels.map((label) => label.textContent).join(' ')
    return (element.getAttribute('aria-label') ?? `${labelled} ${element.textContent}`).trim()
  }
  for (const control of document.querySelectorAll(
    'a, button, input, select, textarea, summary, dialog, aside',
  )) {
    if (isShown(control) && nameOf(control) === '') faults.push(`no name: ${control.outerHTML.slice(0, 90)}`)
  }
  for (const control of document.querySelectorAll('a, button'))
    if (control.parentElement?.closest('a, button'))
      faults.push(`inside a link: ${control.outerHTML.slice(0, 90)}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  faults.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two of the id "${id}"`))
  for (const [what, selector] of [
    ['h1', 'h1'],
    ['main', 'main'],
    ['nav', 'nav'],
  ] as const)
    if (document.querySelector(selector) === null) faults.push(`no ${what}`)
  if (document.querySelectorAll('h1').length > 1) faults.push('two headlines')
  if (document.title.trim() === '' || document.documentElement.lang === '')
    faults.push('no title or language')
  for (const image of document.querySelectorAll('svg'))
    if (image.getAttribute('aria-hidden') !== 'true' && !image.hasAttribute('aria-label'))
      faults.push(`a picture without a name: ${image.outerHTML.slice(0, 60)}`)
  return faults
}

/** WCAG 2.2, 1.4.3: 4.5 to 1 for text, 3 to 1 for large text. Grounds are mixed as the browser paints them. */
function findLowContrast(): string[] {
  type Colour = readonly [number, number, number, number]
  const colourOf = (css: string): Colour => {
    const [a = 0, b = 0, c = 0, alpha = 1] = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    return css.startsWith('color(srgb') ? [a * 255, b * 255, c * 255, alpha] : [a, b, c, alpha]
  }
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const groundOf = (element: Element): Colour => {
    const trail: Colour[] = []
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      trail.push(colourOf(getComputedStyle(at).backgroundColor))
    const opaque = trail.findIndex(([, , , alpha]) => alpha === 1)
    return trail
      .slice(0, opaque + 1)
      .reverse()
      .reduce((below, top) => over(top, below))
  }
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const faults: string[] = []
  for (const element of document.body.querySelectorAll('*')) {
    const words = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((node) => node.textContent)
    const isDisabled = element.closest(':disabled') !== null
    if (isDisabled || words.join('').trim() === '' || !element.checkVisibility({ visibilityProperty: true }))
      continue
    const style = getComputedStyle(element)
    const ground = groundOf(element)
    const [high, low] = [luminance(over(colourOf(style.color), ground)), luminance(ground)].sort(
      (x, y) => y - x,
    ) as [number, number]
    const ratio = (high + 0.05) / (low + 0.05)
    const isLarge = Number.parseFloat(style.fontSize) >= 24
    if (ratio < (isLarge ? 3 : 4.5))
      faults.push(
        `contrast ${ratio.toFixed(2)}: ${element.tagName} ${element.className} "${words.join('').trim()}"`,
      )
  }
  return faults
}
