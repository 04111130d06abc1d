import type { BackupArticle } from '../storage/backup-rows'
import { articleRecord } from './article-record'
import { ParseError } from './parser'
import { PartError } from './restore-problem'

/** One article, every field checked. @throws PartError `not-an-article` */
export function checkRecord(value: unknown): BackupArticle {
  try {
    return articleRecord(value, 'article')
  } catch (error) {
    if (error instanceof ParseError) throw new PartError('not-an-article', error.message)
    throw error
  }
}
