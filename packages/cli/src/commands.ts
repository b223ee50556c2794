import { chatCommand } from './chat/chat-command.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export/export-command.ts'
import { coverageCommand } from './paths/cover/coverage-command.ts'
import { pathsCommand } from './paths/paths-command.ts'

/** Every command of `cristal`, in the order in which the help lists them. */
export const commands: readonly Command[] = [chatCommand, pathsCommand, coverageCommand, exportCommand]
