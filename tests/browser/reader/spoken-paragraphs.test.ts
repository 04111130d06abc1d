import { beforeEach, describe, expect, it } from 'vitest'
import { firstToSpeak, spokenParagraphs } from '../../../components/reader/spoken-paragraphs'

const title = 'The ferry is back'
let page: Document

beforeEach(() => {
  document.body.replaceChildren()
  scrollTo(0, 0)
})

describe('what is read aloud', () => {
  it('is the headline and the paragraphs, each with its element', () => {
    const spoken = read('<h2>Then</h2><p>It was <em>high</em> time.</p><hr><p>* * *</p>')
    expect(spoken).toEqual([title, 'Then', 'It was high time.'])
    const elements = spokenParagraphs(title, page).map(({ element }) => element?.localName)
    expect(elements).toEqual([undefined, 'h2', 'p'])
  })

  it('is a row of a table at a time, its cells apart, as are lines', () => {
    const table =
      '<table><caption>The ten largest</caption><tr><th>Country</th><th>People</th></tr><tr><td>Germany</td><td>83</td></tr></table>'
    expect(read(`${table}<p>A line<br>and another line</p>`)).toEqual([
      title,
      'The ten largest',
      'Country\nPeople',
      'Germany\n83',
      'A line\nand another line',
    ])
  })

  it('is all there is, in its order, and nothing twice', () => {
    const words = read(
      `Loose words.<ul><li>Fruit<ul><li>Apples</li><li><p>Pears</p></li></ul>and so on</li></ul>
       <blockquote>We stay.</blockquote><blockquote><p>We go.</p><cite>The mayor</cite></blockquote>
       <details><summary>More</summary>Of this</details><section>A part<div>within</div></section>
       <dl><dt>Pier</dt><dd>It leans</dd></dl><table><tr><td><p>One</p></td><td>two</td></tr></table>`,
    )
    expect(words.slice(1)).toEqual(
      [
        'Loose words.',
        'Fruit',
        'Apples',
        'Pears',
        'and so on',
        'We stay.',
        'We go.',
        'The mayor',
      ].concat(['More', 'Of this', 'A part', 'within', 'Pier', 'It leans', 'One', 'two']),
    )
  })

  it('is neither pictures nor code nor what stands for a missing picture, and ruby once', () => {
    const missing = '<span class="missing-picture"><span>A boat</span><a>See it there</a></span>'
    expect(
      read(
        `<figure>${missing}<figcaption><p>A caption</p></figcaption></figure><pre>1 + 1</pre><p>${missing}</p>
         <div>Before<pre>a = b</pre>after ${missing} it</div>
         <p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>へ</p>`,
      ),
    ).toEqual([title, 'Before', 'after it', '東京へ'])
  })
})

describe('the paragraph to begin with', () => {
  const entry = (name: string) => `<li>${`${name} with words that fill the line. `.repeat(8)}</li>`
  const story = `<p id="top">Top of it.</p><figure style="height:400px"></figure>
    <ul><li id="outer">Fruit<ul>${['Apples', 'Pears', 'Plums'].map(entry).join('')}</ul></li></ul>
    <blockquote>${'<p>Quoted words of some length. </p>'.repeat(30)}<cite>The mayor</cite></blockquote>`

  it('is the headline while the article has not reached the bars', () => {
    open(story)
    expect(first()).toBe(title)
  })

  it('is the one at the top of the window, however deep it stands', () => {
    open(story)
    for (const [selector, words] of [
      ['figure', 'Fruit'],
      ['li li:nth-child(2)', 'Pears'],
      ['blockquote p:nth-child(3)', 'Quoted words'],
      ['cite', 'The mayor'],
    ] as const) {
      scrollTo(0, 0)
      scrollTo(0, page.querySelector(selector)!.getBoundingClientRect().top + 200 - 4)
      expect(first()).toMatch(words)
    }
  })

  it('is the one in which the selection begins, or the next after a picture', () => {
    open(story)
    page.getSelection()?.selectAllChildren(page.querySelectorAll('li li')[2]!)
    expect(first()).toMatch('Plums')
    page.getSelection()?.selectAllChildren(page.querySelector('cite')!)
    expect(first()).toBe('The mayor')
    page.querySelector('figure')!.append('A picture')
    page.getSelection()?.selectAllChildren(page.querySelector('figure')!)
    expect(first()).toBe('Fruit')
  })
})

function read(html: string): string[] {
  open(html)
  return spokenParagraphs(title, page).map(({ text }) => text)
}

function first(): string {
  return spokenParagraphs(title, page)[firstToSpeak(title, page)]?.text ?? ''
}

/** As the reader does: the page scrolls, never the frame. */
function open(html: string): void {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'display:block;border:0;margin:200px 0 100vh;width:600px'
  document.body.append(frame)
  page = frame.contentDocument!
  page.body.setHTMLUnsafe(html)
  frame.style.height = `${page.body.scrollHeight}px`
}
