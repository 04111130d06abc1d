/** Runs some work, tells the reader what failed, and says whether it was done. */
export type Attempt = (work: () => Promise<unknown>) => Promise<boolean>
