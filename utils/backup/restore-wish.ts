/** What holds where a paper was changed since the backup: the backup, or the library as it is now. */
export const restoreWishes = ['backup', 'now'] as const;
export type RestoreWish = (typeof restoreWishes)[number];
