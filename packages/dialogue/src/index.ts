/**
 * The common language of every conversation: events, words, options, fields, questions and ports.
 *
 * @packageDocumentation
 */
export { publicEvents } from './event.ts'
export type {
  DeskClosed,
  DeskEvent,
  DeskQueued,
  DeskSaid,
  DeskTaken,
  MessageReceived,
  OptionChosen,
  PersonEvent,
  PublicEvent,
} from './event.ts'
export type { Media } from './media.ts'
export { isRestart, isRestartWord } from './restart-words.ts'
export type { Ambient, ChannelName } from './ambient.ts'
export type { Contact, Facts, Learned } from './contact.ts'
export type { Day, Hours, Organisation, Sector, Thresholds } from './organisation.ts'
export type { Json } from './json.ts'

export type { Blanks, Said, SayParams, Texts, Value } from './say.ts'
export { learned, said } from './saying.ts'
export { dialogueTexts } from './texts/pt-BR.ts'
export { hear } from './hear.ts'
export { matchOption, namedOption, optionsPerPage } from './options.ts'
export type { Option } from './options.ts'
export type { Message, ShownOption } from './message.ts'
export { capabilities } from './capabilities.ts'
export { render } from './render.ts'
export type { Rendered } from './render.ts'
export { maskPersonal, maskSaid } from './mask.ts'

export { parsePeriod } from './period/parse-period.ts'
export type { Period, PeriodRequest } from './period/period.ts'
export { addMonths, clockTime, dateOf, hourOf, instant, monthInWords, monthOf, plus } from './time.ts'
export type { Month } from './time.ts'
export { firstName } from './first-name.ts'
export { fold } from './fold.ts'

export { asking } from './ask/asking.ts'
export { patience } from './ask/question.ts'
export type { AskContext, AskInput, AskLeft, AskOutput, AskWords, Leaving } from './ask/question.ts'
export { understand, understandingActors } from './ask/understanding.ts'
export type { UnderstandInput } from './ask/understanding.ts'
export { choice, yesOrNo } from './fields/choice.ts'
export { document, isDocument } from './fields/document.ts'
export { email } from './fields/email.ts'
export { fieldOf } from './fields/field-of.ts'
export type { FieldDescription } from './fields/field-of.ts'
export { lastDigits } from './fields/last-digits.ts'
export { openText } from './fields/open-text.ts'
export { period } from './fields/period.ts'
export type { PeriodValue } from './fields/period.ts'
export { personName } from './fields/person-name.ts'
export { phone } from './fields/phone.ts'
export type { ChoiceMeaning } from './fields/choice.ts'
export type { Field, Given, Reading } from './fields/field.ts'
export { changesSubject, isConfident, isLeaving, thresholdsFor } from './confidence.ts'
export { certain, requestOf } from './topic.ts'
export type { Episode, HandoffRequest, TopicInput, TopicOutput, TopicRequest } from './topic.ts'

export { bind } from './bind.ts'
export { invoked } from './invoked.ts'
export type { Invoked } from './invoked.ts'
export { listening } from './listening.ts'
export { ordering, reading, unprovided, work } from './work.ts'
export type { Work, WorkCall, WorkPolicy } from './work.ts'

export { CristalError, errorData, isCristalError, kindOf } from './errors.ts'
export type { CristalErrorOptions, ErrorData, ErrorKind } from './errors.ts'

export type { Call } from './ports/call.ts'
export type { Channel, ChannelCapabilities } from './ports/channel.ts'
export type { Limiter, LimitRule } from './ports/limiter.ts'
export type { Intent, Understanding, Understood, Utterance } from './ports/understanding.ts'
export type { Bot } from './bot.ts'
