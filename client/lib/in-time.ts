/** Storage that takes longer may never answer: a page that is left can hold it for as long as its tab is open. */
const patience = 2_000

/** Rejects when storage does not answer in time. */
export const inTime = <Result>(work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('storage does not answer')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
