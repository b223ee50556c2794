import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Runs a program of an example, types the lines into it, and answers the lines that it wrote. */
export async function talkWith(program: URL, ...lines: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program.pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [written, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`${program.pathname} ended with ${code}.`)
  return written.trimEnd().split('\n')
}
