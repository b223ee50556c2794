/**
 * The whole Cristal bot in one import.
 *
 * @packageDocumentation
 */
export { bot, texts } from './bot.ts'
export type { BotOptions } from './bot.ts'
