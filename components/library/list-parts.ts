/** What the list needs and an article does not, in one script: an article opened in a tab of its own does not wait for it. */
export { ArticleListView } from './article-list-view'
export { BackupReminder } from './backup-reminder'
export { ChosenBar } from './chosen-bar'
export { SearchBar } from './search-bar'
