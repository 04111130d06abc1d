import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../../../lib/export/template/parse-template'
import { readArticle } from '../../../../../lib/export/template/read-article'
import { renderTemplate } from '../../../../../lib/export/template/render-template'
import type { TemplateFieldName } from '../../../../../lib/export/template/template-fields'
import { savedArticle } from '../../../../saved-article'
import { testHighlight } from '../../../../test-highlight'

const article = savedArticle({
  tags: ['ferries', 'island life'],
  highlights: [testHighlight({ note: 'Ask the crew.' }), testHighlight({ id: 'b', note: null })],
})
const fields = readArticle(article, {
  frontMatter: () => '---\n---\n',
  content: () => 'The **ferry** is back.\n',
  highlights: () => '',
  record: () => '',
})
const scope = Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read()]))
const liquid = new Liquid({ preserveTimezones: true, strictFilters: true, locale: 'en' })

/** Where both do it, the language is Liquid, as its own most used implementation for JavaScript reads it. */
describe('a template means what it means in Liquid', () => {
  it.each([
    'plain { text } with } braces %} }}',
    '{{ title }} {{title}} {{ "a }} b" }} {{ 12 }}{{ -1.5 }}{{ nil }}{{ true }}',
    'a  {{- title -}}  b\n\n{%- if title -%}\n  c\n{%- endif -%}\n d',
    '{% if section == "Local" %}a{% elsif lang %}b{% else %}c{% endif %}',
    '{% if section == "World" %}a{% elsif lang == \'en\' %}b{% else %}c{% endif %}',
    '{% if agency %}a{% else %}c{% endif %}{% unless agency %}d{% else %}e{% endunless %}',
    '{% if words > 3 and words <= 4 %}a{% endif %}{% if words < 4 or words >= 5 %}b{% endif %}',
    '{% if agency and title or title %}a{% endif %}{% if title or agency and agency %}b{% endif %}',
    '{% if tags contains "ferries" %}a{% endif %}{% if title contains "train" %}b{% endif %}',
    '{% if agency == nil %}a{% endif %}{% if agency != null %}b{% endif %}{% if "" %}c{% endif %}',
    '{% for tag in tags %}{{ forloop.index }}{{ forloop.index0 }}/{{ forloop.length }}{{ tag }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
    '{% for word in keywords %}{{ word }}{% else %}none{% endfor %}',
    '{% for mark in highlights %}{{ mark.color }}: {{ mark.text }} {{ mark.note }}{{ mark.created }}\n{% endfor %}',
    '{% for tag in tags %}{% for author in authors %}{{ tag }}{{ author }}{{ forloop.index }}{% endfor %}{{ forloop.last }}{% endfor %}',
    '{{ tags.size }} {{ tags.first }} {{ tags.last }} {{ title.size }} {{ highlights.first.note }}',
    '{% raw %}{{ title }} {% if %}{% endraw %} {% comment %}{{ titel }}{% endcomment %}!',
    'a {%- comment -%} x {% endcomment %} b',
    '{{ title | upcase }} {{ title | downcase | capitalize }} {{ " a " | strip }}.',
    '{{ tags | join }} {{ tags | join: ", " }} {{ agency | join: ", " }}',
    '{{ tags | first }} {{ authors | last }} {{ tags | size }} {{ title | size }} {{ agency | size }}',
    '{{ agency | default: "none" }} {{ "" | default: title }} {{ title | default: "x" }}',
    '{{ title | replace: "ferry", "train" }} {{ title | replace: "r" }} {{ title | remove: "r" }}',
    '{{ title | append: "!" | prepend: site }} {{ agency | append: "!" }}',
    '{{ "a,b,c" | split: "," | join: "-" }}',
    '{{ title | truncate: 10 }} {{ title | truncate: 10, "…" }} {{ title | truncate: 100 }} {{ title | truncate: 2 }}',
    '{{ title | truncatewords: 2 }} {{ title | truncatewords: 2, "…" }} {{ title | truncatewords: 9 }}{{ title | truncatewords: 0 }}',
    '{{ "<a> &" | escape }} {{ "a b/ü?" | url_encode }} {{ tags | json }} {{ title | json }}',
    '{{ "a\\nb\\"\\\\" | strip_newlines }}{{ tags | join: "\\n- " }}',
    '{{ published | date: "%Y-%m-%d %H:%M:%S %z %y %e %-d %-m" }}',
    '{{ published | date: "%A %a %B %b %I %p %%" }} {{ "soon" | date: "%Y" }}{{ agency | date: "%Y" }}',
    '{{ saved | date: "%Y-%m-%dT%H:%M" }} {{ "2026-03-04" | date: "%-d %B %Y" }}',
  ])('%s', async (template) => {
    const { nodes, errors } = parseTemplate(template)
    expect(errors).toEqual([])
    const rendered = renderTemplate(nodes, (name) => fields[name as TemplateFieldName]?.() ?? null)
    expect(rendered).toBe(await liquid.parseAndRender(template, scope))
  })
})
