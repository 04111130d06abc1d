import { describe, expect, it } from 'vitest'
import { sanitize } from '../../../lib/sanitize'

function clean(html: string | Node): string {
  const holder = document.createElement('div')
  holder.append(document.importNode(sanitize(html), true))
  return holder.innerHTML
}

const unchanged = [
  '<header><p>What happened, in short.</p></header>',
  '<h2>One</h2><h3>Two</h3><h6>Six</h6>',
  '<figure><img src="image:0" alt="A bridge" width="640" height="360"><figcaption>The bridge. <cite>Photo: A. Example</cite></figcaption></figure>',
  '<blockquote><p>Said <em>so</em>, <strong>loudly</strong>.</p></blockquote>',
  '<ol start="3" type="a" reversed=""><li value="9">x</li></ol>',
  '<dl><dt>a</dt><dd>b</dd></dl>',
  '<table><caption>c</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2">d</td></tr></tbody></table>',
  '<pre><code>if (a &lt; b) {\n  c()\n}</code></pre>',
  '<p><time datetime="2026-11-23T09:00:00+01:00">today</time> <abbr title="United Nations">UN</abbr></p>',
  '<details open=""><summary>More</summary>text</details>',
  '<p lang="ja"><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
  '<p lang="ar" dir="rtl"><bdi>x</bdi><bdo dir="ltr">y</bdo></p>',
  '<p>H<sub>2</sub>O, x<sup>2</sup>, <del datetime="2026-01-01">a</del><ins>b</ins><br>c<wbr>d</p>',
]

describe('an article keeps', () => {
  it.each(unchanged)('%s', (html) => {
    expect(clean(html)).toBe(html)
  })

  it('web and mail links, which open outside and say nothing about us', () => {
    expect(clean('<a href="https://news.example/a?b=1#c" title="t">x</a>')).toBe(
      '<a href="https://news.example/a?b=1#c" title="t" rel="noopener noreferrer nofollow" target="_blank">x</a>',
    )
    expect(clean('<a href=" HTTP://News.Example ">x</a>')).toContain('href="http://news.example/"')
    expect(clean('<a href="mailto:desk@news.example">x</a>')).toContain('href="mailto:desk@news')
  })

  it('the words of elements it does not know', () => {
    expect(clean('<article><x-card>a<font color=red>b</font></x-card></article>')).toBe('ab')
  })
})

describe('an article loses', () => {
  const dropped: [string, string, string][] = [
    ['scripts', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['handlers', '<p onclick="x()" onpointerrawupdate=x>a</p>', '<p>a</p>'],
    ['styles', '<style>p{}</style><p style="background:url(//x.example)">a</p>', '<p>a</p>'],
    [
      'names and ids',
      '<p id="body" name="cookie" class="c" data-x="1" aria-label="l">a</p>',
      '<p>a</p>',
    ],
    [
      'frames and players',
      '<iframe src="//x.example"></iframe><video src=v poster=p>no</video>a',
      'a',
    ],
    [
      'forms',
      '<form action="//x.example"><input name=parentNode><button>b</button><p>a</p></form>',
      '<p>a</p>',
    ],
    [
      'SVG and MathML',
      '<svg><title>t</title><a href="javascript:1">s</a></svg><math><mtext>m</mtext></math>a',
      'a',
    ],
    ['comments', 'a<!-- <img src=x onerror=alert(1)> -->b', 'ab'],
    [
      'base, link and meta',
      '<base href=//x.example><link rel=preconnect href=//x.example><meta http-equiv=refresh content=0>a',
      'a',
    ],
    [
      'pictures of the network',
      '<img src="https://x.example/p.gif" alt="a"><img src="data:image/gif;base64,R0">a',
      'a',
    ],
    [
      'other versions of a picture',
      '<picture><source srcset="//x.example/1"><img src="image:1" srcset="//x.example/2 2x" sizes="1px" loading="lazy"></picture>',
      '<img src="image:1">',
    ],
    [
      'picture numbers that are none',
      '<img src="image:01"><img src="image:1x"><img src="image:99999"><img src="IMAGE:1"><img src="image:-1">a',
      'a',
    ],
    [
      'numbers that are none',
      '<table><tbody><tr><td colspan="9999" rowspan="1e3">a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'languages and directions that are none',
      '<p lang="x" y" dir="up">a</p><p lang="not a language">b</p>',
      '<p>a</p><p>b</p>',
    ],
    [
      'an attribute on the wrong element',
      '<p href="https://news.example" src="image:0" open start="1">a</p>',
      '<p>a</p>',
    ],
    ['the heading of the page', '<h1>a</h1>', 'a'],
    ['custom elements by `is`', '<p is="x-p">a</p>b', 'b'],
    [
      'templates and shadow roots',
      '<div><template shadowrootmode=open><p>x</p></template>a</div>',
      '<div>a</div>',
    ],
    ['endless values', `<abbr title="${'x'.repeat(5000)}">a</abbr>`, '<abbr>a</abbr>'],
  ]
  it.each(dropped)('%s', (_what, html, expected) => {
    expect(clean(html)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT&colon;alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://news.example/1',
    'ftp://news.example/',
    'tel:110',
    'obsidian://open',
    'intent://x',
    'chrome-extension://abc/options.html',
    'about:blank',
    'https://user:word@news.example/',
    'https://news.example@evil.example/',
    'mailto',
    '//news.example/x',
    '/x',
    '#part',
    'https://',
    'https://exa|mple/',
  ])('a link to %s, but not its words', (address) => {
    expect(clean(`<p><a href="${address}">words</a></p>`)).toBe('<p>words</p>')
  })
})

describe('what comes out', () => {
  it('is inert: its document has no window', () => {
    expect(sanitize('<p>a</p>').ownerDocument.defaultView).toBeNull()
  })

  it('is the same for nodes as for their markup, and the nodes stay as they were', () => {
    const page = new DOMParser().parseFromString('<div id=x><p onclick=y>a</p></div>', 'text/html')
    const before = page.body.innerHTML
    expect(clean(page.body)).toBe('<div><p>a</p></div>')
    expect(page.body.innerHTML).toBe(before)
  })

  const settling = [
    '<a href="http://a.example">1<table><tbody><tr><td><a href="http://b.example">2</a></td></tr></tbody></table></a>',
    '<pre>&#13;\n\n\na&#13;b</pre>',
    '<marquee><p>a<marquee><p>b</marquee></marquee>',
    '<p><x-a><h2>t<h2>u</x-a></p>',
    '<table><p>a<tr><td>b<table><td>c</table>',
    '<b><p>1<i>2</b>3</i>',
    '<abbr title="a&#13;b">c</abbr>',
    'no markup &amp; a stray < sign',
  ]
  it.each(settling)('does not change when it is cleaned again: %s', (html) => {
    const once = clean(html)
    expect(clean(once)).toBe(once)
  })

  it('is well-formed even from nodes that no parser makes', () => {
    const paragraph = document.createElement('p')
    const link = document.createElement('a')
    link.href = 'https://news.example/'
    const inner = document.createElement('a')
    inner.href = 'https://news.example/2'
    const block = document.createElement('div')
    block.append('\r\0deep')
    inner.append(block)
    link.append(inner)
    paragraph.append(link)
    const once = clean(paragraph)
    expect(once).toContain('deep')
    expect(clean(once)).toBe(once)
  })
})
