/** A made-up news page for the library in the pictures. */
export interface Story {
  site: string
  section: string
  title: string
  authors: string[]
  date: string
  lang: string
  dir?: 'rtl'
  paragraphs: string[]
}

/** From the oldest save to the newest. */
export const stories: Story[] = [
  {
    site: 'Valley Post',
    section: 'Science',
    title: 'Snow fleas, clocks and a very cold barn: how one village measured spring',
    authors: ['Piotr Wanda'],
    date: '2026-02-11T07:00:00+01:00',
    lang: 'en',
    paragraphs: [
      'For thirty-one winters the people of Upper Kell have written down the day on which the first snow fleas jump. The list hangs in a barn, behind glass, beside a clock that nobody has wound since the river froze to its bed. It is, climatologists now say, one of the longest unbroken records of its kind.',
      'The rules were set by a schoolteacher who distrusted thermometers. Two witnesses must see the fleas, on the same morning, on snow and not on mud. Children count double, because they look down. Whoever is wrong buys the coffee, and for eleven years in a row that was the mayor.',
      'Laid beside satellite pictures, the list is off by two days at most. “We had spent four million on a sensor,” said the institute’s Hanne Roth, who came to see the barn in January. “They had spent a jar of ink.”',
    ],
  },
  {
    site: 'Morgenblatt am Fluss',
    section: 'Kultur',
    title: 'Das Orchester, das nur bei Regen probt',
    authors: ['Greta Sommerfeld', 'Ole Brandt'],
    date: '2026-03-22T06:15:00+01:00',
    lang: 'de',
    paragraphs: [
      'Wenn es über Niederau zu tropfen beginnt, klingeln siebenundvierzig Telefone. Das Orchester der kleinen Stadt hat keinen Saal, sondern eine Markthalle mit Blechdach, und es hat beschlossen, das Geräusch nicht länger zu bekämpfen, sondern mitzuspielen. Geprobt wird seither nur noch bei Regen.',
      'Die Idee kam von der Paukistin. Sie habe es satt gehabt, sagt Irmgard Voss, gegen das Wetter zu verlieren. Nun stehe der Regen in der Partitur, als eigene Stimme ohne Noten, und der Dirigent habe gelernt zu warten. In trockenen Monaten verlernen die Geigen das Leise.',
      'Zum Konzert am Samstag sind Schauer angesagt, die Karten sind seit Wochen vergeben. Nur die Versicherung hat noch Fragen: Was geschieht, wenn die Sonne scheint? „Dann“, sagt Voss, „spielen wir das Stück eben zu Ende und gehen nach Hause wie alle anderen auch.“',
    ],
  },
  {
    site: 'The Quarterly Tide',
    section: 'Business',
    title: 'Why the last typewriter factory is hiring again',
    authors: ['Samir Okello'],
    date: '2026-05-04',
    lang: 'en',
    paragraphs: [
      'The night shift at Pellworm Works begins with a sound that most of its new workers had only heard in films. Forty test benches, forty carriages, one long ratcheting rain. Three years ago the hall made letterboxes. Since March it has run around the clock, and the order book is full until next autumn.',
      'The customers are not collectors, says the managing director, Dörte Hinz, who keeps the list in a drawer with a lock. They are notaries, two ministries, a chain of schools and a surprising number of novelists. What they have in common is a wish for a page that has never been anywhere else.',
      'The hard part is the springs. The man who wound them had retired to an island, and the drawings had gone with him. He has since been talked into coming back for two days a week, on one condition that is now in his contract: nobody is to send him an email.',
    ],
  },
  {
    site: 'صحيفة المرفأ',
    section: 'ثقافة',
    title: 'مكتبة عائمة تعود إلى الموانئ الصغيرة بعد غياب ثلاثين عاما',
    authors: ['ليلى منصور'],
    date: '2026-06-18T09:40:00+03:00',
    lang: 'ar',
    dir: 'rtl',
    paragraphs: [
      'عادت المكتبة العائمة صباح أمس إلى ميناء الرملة الصغير، بعد غياب دام ثلاثين عاما، وعلى متنها ستة آلاف كتاب وقطة واحدة. ووقف على الرصيف نحو مئتي شخص، بينهم من كان طفلا يوم غادرت السفينة آخر مرة، ومن جاء بأحفاده ليروا ما كان يحكى لهم قبل النوم.',
      'وتقول أمينة المكتبة سلمى درويش إن الفكرة بدأت برسالة قصيرة كتبها تلميذ من القرية يسأل فيها إن كانت الكتب تعرف السباحة. وتضيف أن الرسالة ظلت معلقة على جدار مكتبها عاما كاملا، إلى أن وافقت إدارة الموانئ على إصلاح السفينة القديمة بدلا من بيعها.',
      'وستتوقف السفينة في تسعة موانئ حتى نهاية الصيف، يومين في كل ميناء. أما الاستعارة فمجانية، وليس فيها سوى شرط واحد: أن يعاد الكتاب إلى البحر من حيث جاء، أي إلى السفينة نفسها، في زيارتها التالية في الخريف المقبل.',
    ],
  },
  {
    site: 'Northern Telegraph',
    section: 'Technology',
    title: 'A town of 900 built its own telephone network, and the bills come with a poem',
    authors: ['Ingrid Aas', 'Jo Tamm'],
    date: '2026-08-30T05:00:00Z',
    lang: 'en',
    paragraphs: [
      'The cable came ashore in a fishing boat, wound on a drum that used to carry herring nets. It took the nine hundred people of Skarholm four weekends to bury it, one trench for every family, and one argument about the churchyard. On Sunday the mayor telephoned the harbour, and the harbour picked up.',
      'The large companies had done the sums and declined twice. So the town did its own, in chalk, on the wall of the gymnasium. Each household would pay for its own hundred metres; the school would house the switch; and the bill, decided by vote, would never be longer than one page.',
      'The poem at its foot was an accident. The treasurer, Kaja Lund, had a space to fill and remembered four lines of her grandmother’s. The next month somebody complained that there was none. Now there is a rota, and a waiting list of a year and a half.',
    ],
  },
  {
    site: 'Sound & Field',
    section: 'Food',
    title: 'The bakers’ strike that ended with a better loaf',
    authors: [],
    date: '2026-10-02T04:30:00+02:00',
    lang: 'en',
    paragraphs: [
      'For nine days in September there was no bread in Oster, and on the tenth there was too much. The strike had begun over the hour at which a baker may be expected to be awake. It ended, after a night at the long table of the fire station, with an agreement that no one had asked for.',
      'Dough, it says in paragraph one, shall rest for eighteen hours instead of three. A dough that rests lets its baker rest as well, and the ovens can be lit at six. The town’s four bakeries share one cold cellar beneath the cinema, where the loaves wait in the dark like an audience.',
      'Nobody had thought of the taste. By the end of the first week people came over on the morning ferry, with bags. The union is asking for nothing further, its chair said on Thursday, except that the photographs be taken from the other side, where the crust is.',
    ],
  },
]

/** The page of a story, as a news site would serve it. */
export function storyPage({ site, section, title, authors, date, lang, dir, paragraphs }: Story) {
  const record = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    articleSection: section,
    datePublished: date,
    inLanguage: lang,
    author: authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: site },
  }
  return `<!doctype html>
<html lang="${lang}" dir="${dir ?? 'ltr'}">
  <head>
    <meta charset="utf-8">
    <title>${title} | ${site}</title>
    <meta property="og:type" content="article">
    <script type="application/ld+json">${JSON.stringify(record)}</script>
  </head>
  <body>
    <main>
      <article>
        <h1>${title}</h1>
        ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n        ')}
      </article>
    </main>
  </body>
</html>`
}
