/** Counts what ends, on one line of a terminal that is rewritten; elsewhere, in quarters. */
export function progress(what: string, total: number): <Result>(task: Promise<Result>) => Promise<Result> {
  let count = 0
  return async (task) => {
    const result = await task
    count++
    const line = `${count} of ${total} ${what}`
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${count === total ? '\n' : ''}`)
    else if (count === total || count % Math.ceil(total / 4) === 0) console.log(line)
    return result
  }
}
