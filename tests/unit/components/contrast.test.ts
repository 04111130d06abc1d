import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync('components/shared/colours.css', 'utf8').replace(
  /@media print[\s\S]*$/,
  '',
)
const looks = {
  light: ['light'],
  dark: ['dark'],
  sepia: ['light', 'sepia'],
  black: ['dark', 'black'],
}
/** WCAG 2.2, 1.4.3 and 1.4.11, level AA. */
const leastForText = 4.5
const leastForEdges = 3

it.each(Object.entries(looks))(
  'in the %s colours every text can be read on every ground',
  (_, look) => {
    const colours = coloursOf(look)
    const weak = []
    for (const ink of ['ink', 'quiet', 'accent', 'good', 'warn', 'bad'])
      for (const ground of ['paper', 'sheet', 'tint'])
        if (!(contrast(colours, ink, ground) >= leastForText)) weak.push(`${ink} on ${ground}`)
    for (const [ink, ground] of [
      ['ink', 'warn-sheet'],
      ['accent-ink', 'accent'],
    ] as const)
      if (!(contrast(colours, ink, ground) >= leastForText)) weak.push(`${ink} on ${ground}`)
    if (!(contrast(colours, 'edge', 'sheet') >= leastForEdges)) weak.push('edge on sheet')
    expect(weak).toEqual([])
  },
)

/** The custom properties of the style sheet as a root with this look has them. */
function coloursOf([scheme, theme]: string[]): Map<string, string> {
  const colours = new Map<string, string>()
  for (const [, selector, block = ''] of css.matchAll(/:root(\[[^\]]*\])? \{([^}]*)\}/g)) {
    if (selector && !(theme && selector.includes(`"${theme}"`))) continue
    for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+): ([^;]+);/g)) {
      const [light, dark] = value.match(/#[0-9a-f]{6}/g) ?? []
      colours.set(name, (scheme === 'dark' ? dark : light) ?? light ?? '')
    }
  }
  return colours
}

function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other]
    .map((name) => luminance(colours.get(name) ?? ''))
    .sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
