import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A program of the project in a process of its own, which says one JSON object a line. */
export interface Program {
  /** The next thing that it said or will say. Rejects when it ends before. */
  said(): Promise<unknown>
  /** All of its stderr so far. */
  complaints(): string
  tell(line: object): void
  /** Kills it, if it still lives; resolves when it has ended. */
  kill(): Promise<void>
}

/** Starts a program with Node. It does not outlive this process. */
export function program(file: string, args: readonly string[], cache: string): Program {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  // What is written to one that has died is lost, as intended.
  child.stdin.on('error', () => {})
  const slay = (): void => void child.kill('SIGKILL')
  process.once('exit', slay)
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('exit', slay)
      resolve(signal ?? `exit code ${code}`)
    })
  })
  const lines = queue<unknown>()
  createInterface({ input: child.stdout }).on('line', (line) => lines.put(JSON.parse(line)))
  const silence = ended.then((how) => {
    throw new Error(`A process ended by itself, with ${how}:\n${complaints}`)
  })
  // Only who waits for a line is told.
  silence.catch(() => {})
  return {
    said: () => Promise.race([lines.take(), silence]),
    complaints: () => complaints,
    tell: (line) => void child.stdin.write(`${JSON.stringify(line)}\n`),
    async kill() {
      slay()
      await ended
    },
  }
}

function queue<Thing>() {
  const things: Thing[] = []
  const takers: ((thing: Thing) => void)[] = []
  return {
    put(thing: Thing): void {
      const taker = takers.shift()
      if (taker) taker(thing)
      else things.push(thing)
    },
    take(): Promise<Thing> {
      const [first] = things.splice(0, 1)
      return first === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(first)
    },
  }
}
