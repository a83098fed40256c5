import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

type Rgb = readonly [number, number, number]

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** Both halves of every `--name: light-dark(#…, #…)`. */
function tokens(theme: 0 | 1): ReadonlyMap<string, Rgb> {
  const found = read('tokens.css').matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)
  return new Map(
    [...found].map(([, name = '', light = '', dark = '']) => [name, rgbOf([light, dark][theme] ?? '')]),
  )
}

/** The share of the tint in `--name: light-dark(color-mix(in srgb, var(--c) N%, …), …M%…)`. */
function tint(name: string, theme: 0 | 1): number {
  const declared = new RegExp(`--${name}:\\s*light-dark\\(([^;]+)\\);`).exec(read('marks.css'))?.[1] ?? ''
  return Number([...declared.matchAll(/var\(--c\) (\d+)%/g)][theme]?.[1]) / 100
}

const mix = (over: Rgb, share: number, under: Rgb): Rgb =>
  over.map((part, at) => part * share + (under[at] ?? 0) * (1 - share)) as unknown as Rgb

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const FAMILIES = ['states', 'denies', 'blames', 'hedges']

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('tokens, %s', (_, theme) => {
  const colours = tokens(theme)
  const colour = (name: string): Rgb => {
    const found = colours.get(name)
    if (found === undefined) throw new Error(`tokens.css has no --${name}`)
    return found
  }

  test('text reaches AA on every ground', () => {
    for (const ground of ['paper', 'sheet', 'hover'])
      for (const text of ['ink', 'soft', 'faint', 'alarm', ...FAMILIES])
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('paper'), colour('ink'))).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of fields and buttons can be told from every ground', () => {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(colour('edge'), colour(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  test('marked text reaches AA on its tint, also when two tints lie over each other or are lit', () => {
    for (const family of FAMILIES)
      for (const outer of FAMILIES) {
        const once = mix(colour(outer), tint('tint', theme), colour('paper'))
        const twice = mix(colour(family), tint('tint', theme), once)
        const lit = mix(colour(family), tint('lit', theme), once)
        for (const ground of [once, twice, lit])
          expect(contrast(colour('ink'), ground), `${family} in ${outer}`).toBeGreaterThanOrEqual(4.5)
        // A cue stands in the colour of its family, also inside of two contents; when lit it turns to ink.
        for (const inner of FAMILIES) {
          const ground = mix(colour(family), tint('tint', theme), once)
          const where = `cue of ${inner} in ${family} in ${outer}`
          expect(contrast(colour(inner), ground), where).toBeGreaterThanOrEqual(4.5)
        }
      }
  })
})

describe('style', () => {
  test('uses no colour but the tokens', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'tokens.css')) {
      const colours = read(name).match(/#[0-9a-f]{3,8}\b|\brgba?\([^)]*\)|\bhsl\([^)]*\)/gi) ?? []
      // Shadows and paper are no meaning: black with little opacity, and white when printed.
      expect(colours.filter((colour) => !/^(rgb\((0 0 0|20 18 15) \/ 0\.\d+\)|#fff)$/.test(colour))).toEqual(
        [],
      )
    }
  })
})
