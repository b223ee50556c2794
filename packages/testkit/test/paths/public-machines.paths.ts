import { casesFor } from '../../src/paths/machine-cases.ts'
import { done, failed } from '../../src/paths/outcome.ts'
import { creditCheck as creditCheckMachine } from '../machines/credit-check.ts'
import { fetching as fetchingMachine } from '../machines/fetching.ts'
import { trafficLight as trafficLightMachine } from '../machines/traffic-light.ts'

/** Work that is tried again: the example of every introduction. */
export const fetching = casesFor(fetchingMachine, {
  input: { url: 'https://example.test' },
  effects: {
    fetchPage: {
      'page comes': done('<p>'),
      'page is empty': done(''),
      'line drops': failed('transient'),
      'page is gone': failed('permanent'),
    },
  },
})

/** Timers, history and a crossing for people on foot: no cases are needed. */
export const trafficLight = casesFor(trafficLightMachine, {})

/** Several pieces of work at once, each with its own way out. */
export const creditCheck = casesFor(creditCheckMachine, {
  events: { 'form.sent': { 'name given': { name: 'Ana' }, 'name left out': { name: ' ' } } },
  effects: {
    verify: { 'person known': done(true), 'person unknown': done(false) },
    lookUp: { 'on file': done(700), 'not on file': done(null) },
    askFirst: { 'first good': done(650), 'first bad': done(400) },
    askSecond: { 'second good': done(650), 'second bad': done(300) },
  },
})
