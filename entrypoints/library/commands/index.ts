/** Everything that the library's page can change, by what it is done to. */
export { backUp, deleteBackup, deleteEverything, restoreBackup } from './backups';
export {
  deletePapersForGood,
  ratePapers,
  removePapers,
  restorePapers,
  setStatuses,
  tagPapers,
} from './bulk';
export { undo, undoLast } from './carry-out';
export { link, merge, setDistinct } from './duplicates';
export { commitImport } from './imports';
export {
  advanceStatus,
  beginNote,
  correct,
  remove,
  separate,
  setRating,
  setStatus,
  setTag,
} from './paper';
export { colourTag, deleteTags, mergeTags, renameTag } from './tags';
export { removeView, saveView } from './views';
