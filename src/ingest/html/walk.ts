/** Steps over a tree without recursion, so that no depth can break it. */

export const ELEMENT = 1
export const TEXT = 3

/** The node after `node` in page order inside `root`; `over` leaves out what is inside `node`. */
export function nextNode(node: Node, root: Node, over = false): Node | null {
  if (!over && node.firstChild !== null) return node.firstChild
  let at: Node | null = node
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** All elements inside `root` for which `wanted` holds, in page order. */
export function findElements(root: Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  for (let node = nextNode(root, root); node !== null; node = nextNode(node, root)) {
    if (node.nodeType === ELEMENT && wanted(node as Element)) found.push(node as Element)
  }
  return found
}

/** Class and id as lower-case words between blanks: `"read-more relatedBox"` → `" read more related box "`. */
export function nameTokens(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (names.length < 2) return ' '
  const words = names
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase()
  return ` ${words} `
}
