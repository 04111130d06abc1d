import { micromark, type Options } from 'micromark'
import {
  gfmAutolinkLiteral,
  gfmAutolinkLiteralHtml,
} from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'

/** Marks the emphasis that is written `_so_`: at the end of a caption it is the credit. */
export const underscored = 'underscored'

/** Markdown (CommonMark with tables, strikethrough and bare addresses) as HTML, which is not safe before it is sanitized. */
export function markdownToHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmAutolinkLiteral(), gfmStrikethrough({ singleTilde: false }), gfmTable()],
    htmlExtensions: [
      gfmAutolinkLiteralHtml(),
      gfmStrikethroughHtml(),
      gfmTableHtml(),
      markUnderscored,
    ],
  })
}

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

const markUnderscored: HtmlExtension = {
  enter: {
    emphasis(token) {
      const isUnderscored = this.sliceSerialize(token).startsWith('_')
      this.tag(isUnderscored ? `<em class="${underscored}">` : '<em>')
    },
  },
}
