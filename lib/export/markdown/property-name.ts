const known = new Map(
  Object.entries({
    alt: 'alt',
    class: 'className',
    colspan: 'colSpan',
    'data-lang': 'dataLang',
    href: 'href',
    role: 'role',
    rowspan: 'rowSpan',
    src: 'src',
    srcset: 'srcSet',
    start: 'start',
    title: 'title',
  }),
)

// Where scripts that load pictures late keep the address.
const latePicture = /^data-(?:\w+-)*(?:src|original|url)$/

/** What the rules know an attribute by, as hast names it; undefined for one that says nothing to them. */
export function propertyName(attribute: string): string | undefined {
  return known.get(attribute) ?? (latePicture.test(attribute) ? attribute : undefined)
}
