/** The layout that files have without a template, to start one's own from. */
export const usualTemplate = `{{ frontMatter }}

{{ content }}
{% if highlightSection %}
{{ highlightSection }}
{% endif %}
{{ record }}
`
