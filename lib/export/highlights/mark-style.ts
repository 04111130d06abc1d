import type { HighlightColor } from '../../article'

/** Light grounds under dark words, whatever the page around them is. */
export const markGrounds: Record<HighlightColor, string> = {
  yellow: '#ffe27a',
  green: '#b5e8a8',
  blue: '#b3dcff',
  pink: '#ffc4dc',
}

export const markInk = '#1d1b18'

/** The look of highlights in a file. */
export const markStyle = [
  `mark { background: ${markGrounds.yellow}; color: ${markInk} }`,
  ...Object.entries(markGrounds).map(([name, ground]) => `mark.${name} { background: ${ground} }`),
].join('\n')
