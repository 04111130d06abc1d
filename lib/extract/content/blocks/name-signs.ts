/**
 * What class names, ids, roles and component names say about an element. A sign is a hint for the trees, never a
 * verdict: `promo` stands on a teaser here and on the story there. `right-rail__main` is the column beside the rail.
 */
export const nameSigns: Record<string, RegExp> = {
  body: /article-?_?(body|text|content|copy)|story-?_?(body|text|content)|entry-?_?content|post-?_?(body|content|text)|body-?_?(text|copy|content)|articlebody|paragraph|rich-?text|wysiwyg|texto|cuerpo|fliesstext|artikeltext/,
  caption: /caption|legend|bildunter|imagetext|foto-?text|cutline|pie-?de|didascalia/,
  related:
    /related|recommend|more-|promo|teaser|also|read-?more|inline-?link|link-?box|crosslink|similar|linked|siehe|further|card|recirc|trending|popular|most-?(read|view)|latest|next/,
  call: /newsletter|subscri|sign-?up|paywall|regist|promo|app-?(link|promo)|donat|member|abo-|offer|cta/,
  share: /share|social|facebook|twitter|whatsapp|follow|tool|action|button|btn/,
  facts:
    /byline|author|date|time|meta|kicker|eyebrow|categor|section|topic|breadcrumb|publish|info|rubric|label|tag/,
  comment: /comment|disqus|discuss|respond|reply/,
  frame:
    /(^|[-_ ])(nav|menu|footer|header|sidebar|rail(?!__main)|aside|widget|modal|popup|overlay|dialog|cookie|consent|banner|skip|masthead)/,
  lead: /lead|intro|standfirst|summary|subtitle|subhead|sub-?title|deck|dek|excerpt|abstract|teaser|chapo|sapo|vorspann|entradilla|bajada|sumario|ingress|description|perex|kicker/,
  media: /image|img|media|photo|video|galler|slide|player|figure|embed|audio|picture|thumb/,
  box: /box|fact|sidebar|aside|callout|highlight|widget|module|insert|embed/,
  note: /correct|update|note|disclaim/,
  list: /list|items|feed|grid|carousel|river|stream/,
  hidden: /hidden|hide|sr-only|screen-?reader|visually|invisible|print|mobile-only/,
}

const tests = Object.values(nameSigns)
const namesAside = ['related', 'call', 'comment', 'frame'].reduce(
  (bits, name) => bits | (1 << Object.keys(nameSigns).indexOf(name)),
  0,
)

const judged = new WeakMap<Element, boolean>()

/**
 * Whether an element's names put it beside the story, as far as names can: what holds the headline may be called what it
 * likes (one of 131 news pages got back two paragraphs, and lost eleven lines of furniture).
 */
export function isNamedAside(element: Element): boolean {
  let isBeside = judged.get(element)
  if (isBeside === undefined) {
    const isNamed = element.tagName !== 'BODY' && (signsOf(element) & namesAside) !== 0
    isBeside = isNamed && element.querySelector('h1') === null
    judged.set(element, isBeside)
  }
  return isBeside
}

const known = new Map<string, number>()
const asked = new WeakMap<Element, number>()

/** The signs of an element's names, bit N for the Nth of `nameSigns`. */
export function signsOf(element: Element): number {
  let signs = asked.get(element)
  if (signs === undefined) {
    signs = signsIn(namesOf(element))
    asked.set(element, signs)
  }
  return signs
}

function signsIn(names: string): number {
  if (!names) return 0
  let signs = known.get(names)
  if (signs === undefined) {
    signs = tests.reduce((bits, test, index) => (test.test(names) ? bits | (1 << index) : bits), 0)
    known.set(names, signs)
  }
  return signs
}

function namesOf(element: Element): string {
  let names = element.tagName.includes('-') ? element.tagName.toLowerCase() : ''
  for (const attribute of ['class', 'id', 'role', 'data-testid', 'data-component', 'aria-label']) {
    const value = element.getAttribute(attribute)
    if (value) names += ` ${value.slice(0, 120)}`
  }
  return names.toLowerCase()
}
