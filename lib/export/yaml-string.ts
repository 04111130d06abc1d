// JSON's strings are YAML's double-quoted ones. What some YAML readers refuse or fold when it stands bare is escaped
// too: controls, line and paragraph separators, the byte order mark, noncharacters. Lone surrogates JSON escapes itself.
const refused = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

/** A string as YAML 1.1 and 1.2 read it back. */
export function yamlString(value: string): string {
  return JSON.stringify(value).replace(refused, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
