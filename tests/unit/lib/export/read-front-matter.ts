import { load } from 'js-yaml'
import { parse } from 'yaml'

/** The properties as each of three readers sees them: YAML 1.2, YAML 1.1, and js-yaml. */
export function readFrontMatter(markdown: string): unknown[] {
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? ''
  return [parse(yaml), parse(yaml, { version: '1.1' }), load(yaml)]
}
