import { describe, expect, it } from 'vitest'

import { creditCheck } from '../../test/machines/credit-check.ts'
import { fetching } from '../../test/machines/fetching.ts'
import { trafficLight } from '../../test/machines/traffic-light.ts'
import { describePaths } from './describe-paths.ts'
import { done, failed } from './outcome.ts'

const runner = { describe, expect, it }

describePaths(runner, fetching, {
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

describePaths(runner, trafficLight)

describePaths(runner, creditCheck, {
  events: { 'form.sent': { 'name given': { name: 'Ana' }, 'name left out': { name: ' ' } } },
  effects: {
    verify: { 'person known': done(true), 'person unknown': done(false) },
    lookUp: { 'on file': done(700), 'not on file': done(null) },
    askFirst: { 'first good': done(650), 'first bad': done(400) },
    askSecond: { 'second good': done(650), 'second bad': done(300) },
  },
})
