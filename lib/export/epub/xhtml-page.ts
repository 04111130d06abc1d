import { escapeXml } from './escape-xml'
import { languageTag } from './language-tag'

interface Page {
  title: string
  lang: string | null
  dir?: 'ltr' | 'rtl' | null
}

/** A page of the book around its body. */
export function xhtmlPage({ title, lang, dir }: Page, body: string): string {
  const language = languageTag(lang)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}"${dir ? ` dir="${dir}"` : ''}>
<head>
<title>${escapeXml(title) || '…'}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`
}
