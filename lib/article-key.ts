/** Parameters that tell who came from where, or which visit it was; never which article. */
const tracking =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hs(enc|mi)|hs[a-z]+id|vero_id|oly_(anon|enc)_id|wt_?(mc|zmc)(\..*)?|pk_.*|mtm_.*|matomo_.*|piwik_.*|at_(medium|campaign|link.*|custom\d|bbc.*|format|ptr_name)|ns_(mchannel|source|campaign|linkname|fee)|ito|ocid|cmp(id)?|icid|ncid|nsl|s?cid|ref|refsrc|ref_(src|url)|referrer|referer|source|src|share(d|_?id)?|smid|smtyp|sr_share|partner|feature|campaign(_?id)?|spm|scm|__twitter_impression|guccounter|guce_.*|amp_js_v|usqp|xtor|ftag|intcmp|linkid|taid|soc_(src|trk)|sh|st|fb_(action|source|ref).*|phpsessid|jsessionid|sid|session(_?id)?|sessid|reloaded|wprov|giftcopy|unlocked_article_code|accesstoken|gift)$/i
/** Parameters that only choose how the same article is shown. */
const view =
  /^(amp|amphtml|outputtype|output|print|printable|mobile|m|single_?page|page_?view|view|display|nocache|rnd|reload)$/i
const viewValue = /^(|1|true|yes|amp|print|html|mobile|desktop|all|full|single|story)$/i
/** Hosts of one paper that show the same articles. */
const variantHost = /^(www\d?|m|mobile|amp|touch|wap|edition)\./i

/** The address without what only tracks or identifies a visit; what is no address of the web is handed back. */
export function cleanUrl(url: string): string {
  const clean = URL.parse(url)
  if (!clean || !/^https?:$/.test(clean.protocol)) return url
  for (const name of [...new Set(clean.searchParams.keys())]) {
    if (tracking.test(name)) clean.searchParams.delete(name)
  }
  // A hash names a place on the page, or the visit; some old papers keep the article there.
  if (!clean.hash.startsWith('#!') && !clean.hash.startsWith('#/')) clean.hash = ''
  clean.pathname = clean.pathname.replace(/;jsessionid=[^/]*/i, '')
  return clean.href
}

/**
 * What all addresses of one article have in common: canonical, AMP, mobile, print, tracking and session variants give
 * the same key, other articles another. The canonical address counts only where it can be this article's.
 */
export function articleKey(url: string, canonicalUrl: string | null): string {
  return keyOf(canonicalUrl && isTrusted(canonicalUrl, url) ? canonicalUrl : url)
}

function keyOf(address: string): string {
  const url = URL.parse(cleanUrl(outOfCache(address)))
  if (!url || !/^https?:$/.test(url.protocol)) return address
  for (const [name, value] of [...url.searchParams]) {
    if (view.test(name) && viewValue.test(value)) url.searchParams.delete(name)
  }
  url.searchParams.sort()
  let host = url.host.toLowerCase()
  while (variantHost.test(host) && host.split('.').length > 2) host = host.replace(variantHost, '')
  const path = decoded(url.pathname)
    .replace(/\/(index|default)\.(html?|php|aspx?)$/i, '/')
    .replace(/^\/(amp|mobile|m)(?=\/.)/i, '')
    .replace(/(?:\/|\.)(amp|amphtml|print|mobile)(?:\.html?)?\/?$/i, (part) =>
      /\.html?\/?$/i.test(part) ? '.html' : '',
    )
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
  return `${host}${path}${url.search}${url.hash}`
}

/** `paper-example.cdn.ampproject.org/c/s/paper.example/story` and the like: the address of the paper inside. */
function outOfCache(address: string): string {
  const cached =
    /^https?:\/\/[^/]*(?:\.cdn\.ampproject\.org\/[acvi](?:\/s)?|google\.[a-z.]+\/amp(?:\/s)?|bing-amp\.com\/c(?:\/s)?)\/(.+)$/i.exec(
      address,
    )
  return cached ? `https://${cached[1]}` : address
}

/** A canonical that is the front page, a section, or of another story is a fault of the paper's. */
function isTrusted(canonical: string, url: string): boolean {
  const [there, here] = [URL.parse(canonical), URL.parse(outOfCache(url))]
  if (!there || !/^https?:$/.test(there.protocol)) return false
  if (!here) return true
  const [theirs, ours] = [lastPart(there), lastPart(here)]
  if (theirs.length === 0) return ours.length === 0
  if (
    there.hostname === here.hostname &&
    here.pathname.startsWith(`${there.pathname.replace(/\/$/, '')}/`)
  ) {
    // A folder above this address: its section, unless what is below only shows it differently.
    return /^(amp|print|mobile|index\.\w+)\/?$/i.test(ours)
  }
  // The second page of a story is not its first.
  const page = (one: URL) =>
    one.searchParams.get('page') ??
    one.searchParams.get('p') ??
    /\/(?:page|seite)[/-]?(\d+)\/?$/i.exec(one.pathname)?.[1]
  return (page(here) ?? '1') === (page(there) ?? '1') || !/^\d{1,2}$/.test(page(here) ?? '')
}

function lastPart(url: URL): string {
  return url.pathname.split('/').filter(Boolean).at(-1) ?? ''
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
