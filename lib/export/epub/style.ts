import { markStyle } from '../highlights/mark-style'

/** The look of a book; fonts, sizes and colours are the reading device's. */
export const style = `body { margin: 0 5%; line-height: 1.5 }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; page-break-after: avoid }
img { max-width: 100% }
.publication { font-size: .875em; margin-bottom: 2em }
.cover { text-align: center; padding-top: 20% }
blockquote { margin: 1em 0; padding-left: 1em; border-left: .25em solid }
pre { white-space: pre-wrap; font-size: .875em }
table { border-collapse: collapse; font-size: .875em }
${markStyle}
th, td { border: 1px solid; padding: .25em .5em; text-align: start; vertical-align: top }
`
