import { existsSync, readFileSync } from 'node:fs'

const folder = '../shared/hostile'

/** Why a test is skipped, or an empty string where the shared hostile inputs are at hand. */
export const missingHostile = existsSync(folder) ? '' : ` (skipped: no ${folder})`

/** The strings of a file of hostile inputs. */
export function hostileStrings(name: string): string[] {
  const rows: { string: string }[] = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
  return rows.map((row) => row.string)
}
