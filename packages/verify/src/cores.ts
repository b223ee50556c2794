/** Shares a number of cores among tasks, first come, first served. */
export function sharedCores(total: number) {
  const queue: { readonly cores: number; readonly start: () => void }[] = []
  let free = total

  return {
    /** Runs a task as soon as so many cores are free; one that wants more than there are gets all. */
    async use<Result>(wanted: number, task: () => Promise<Result>): Promise<Result> {
      const cores = Math.min(wanted, total)
      await new Promise<void>((resolve) => {
        queue.push({ cores, start: resolve })
        startWhatFits()
      })
      try {
        return await task()
      } finally {
        free += cores
        startWhatFits()
      }
    },
  }

  function startWhatFits(): void {
    for (let next = queue[0]; next && next.cores <= free; next = queue[0]) {
      queue.shift()
      free -= next.cores
      next.start()
    }
  }
}
